// pure
import { z } from "zod";

const shortText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .refine((value) => !value.includes("\u0000"), "This contains a character that can't be stored.");

export const PackParcel = z.object({
  orderId: z.uuid(),
  /** Made when the form is shown: sending it twice packs once. */
  parcelId: z.uuid(),
  locationId: z.uuid("Choose where you pack."),
  lines: z
    .array(
      z.object({
        orderLineId: z.uuid(),
        quantity: z.number().int("Enter a whole number.").min(0, "Enter 0 or more.").max(1_000_000),
      }),
    )
    .min(1),
  /** Why part of an order is sent though its customer asked for one delivery. */
  overrideReason: shortText(300).default(""),
  /** The address that stood there while packing (address-mark.ts): one that changed meanwhile is not packed for. */
  seenAddress: z.string().max(100).optional(),
});
export type PackParcel = z.input<typeof PackParcel>;

/** An unknown carrier or number is plain text: it is never refused. */
export const ShipParcel = z.object({
  parcelId: z.uuid(),
  carrier: shortText(60).default(""),
  trackingNumber: shortText(80).default(""),
});
export type ShipParcel = z.input<typeof ShipParcel>;

export const UnpackParcel = z.object({ parcelId: z.uuid() });
export type UnpackParcel = z.input<typeof UnpackParcel>;
