import { availabilityLook } from "@/components/availability/availability-look";
import { AvailabilityMark, type AvailabilityShape } from "@/components/availability/availability-mark";

export type AvailabilityStatus =
  | "in_stock"
  | "low_stock"
  | "backorder"
  | "preorder"
  | "out_of_stock"
  | "discontinued";

const shapeOf: Record<AvailabilityStatus, AvailabilityShape> = {
  in_stock: "now",
  low_stock: "low",
  backorder: "coming",
  preorder: "preorder",
  out_of_stock: "out",
  discontinued: "discontinued",
};

/** What the shopper sees of a variant. The words come from the availability rule; this only gives them their shape. */
export function AvailabilityBadge({ status, text }: { status: AvailabilityStatus; text: string }) {
  const shape = shapeOf[status];
  return (
    <span
      className={`inline-flex min-h-7 w-fit items-center gap-2 rounded-full py-1 ps-2.5 pe-3 text-sm leading-5 font-semibold ${availabilityLook[shape]}`}
    >
      <AvailabilityMark shape={shape} />
      {text}
    </span>
  );
}
