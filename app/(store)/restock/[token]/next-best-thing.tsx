import { buttonLook } from "@/components/ui/button-look";
import type { HeldUnit } from "@/domain/restock/customer-views";
import { formatHeldUntil } from "@/lib/format-held-until";

/** The unit isn't held any more: says so kindly, and what can be done instead. */
export function NextBestThing({ unit }: { unit: HeldUnit }) {
  const product = `/products/${encodeURIComponent(unit.productHandle)}?variant=${unit.variantId}`;
  if (unit.state === "bought") {
    return (
      <>
        <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">You have bought this one</h1>
        <p className="text-ink-soft">
          <bdi>{unit.title}</bdi> is in your order. The link to it is in our confirmation.
        </p>
        <a href={product} className={buttonLook({ tone: "secondary" }, "w-fit")}>
          Order another
        </a>
      </>
    );
  }
  return (
    <>
      <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">
        This one has gone on to the next in line
      </h1>
      <p className="text-ink-soft">
        We held <bdi>{unit.title}</bdi> for you until {formatHeldUntil(unit.expiresAt, unit)}. You can see
        when there is more, order it now, or stay on the list.
      </p>
      <a href={product} className={buttonLook({ tone: "primary" }, "w-fit")}>
        See when it is back
      </a>
    </>
  );
}
