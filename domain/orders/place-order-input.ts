// pure
import { z } from "zod";
import { isDay } from "@/lib/day";

const text = (most: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(most, `Use at most ${most} characters.`)
    .refine(hasNoNul, "This contains a character that can't be stored.");

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .refine(hasNoNul, "This contains a character that can't be stored.")
    .default("");

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This e-mail address is too long.")
  .pipe(z.email("Enter an e-mail address like name@example.com."));

/** Countries need different parts of an address; only what every parcel needs is required. */
export const ShipTo = z.object({
  name: text(120, "Enter the name for the parcel."),
  line1: text(160, "Enter street and number."),
  line2: optionalText(160),
  postalCode: optionalText(20),
  city: text(120, "Enter the town or city."),
  region: optionalText(120),
  country: z.string().regex(/^[A-Z]{2}$/, "Choose a country."),
});

export const Card = z.object({
  number: z.string().trim().min(1, "Enter the card number."),
  expiry: z
    .string()
    .trim()
    .regex(/^(0[1-9]|1[0-2])\s*\/\s*\d{2}$/, "Enter month and year as MM/YY."),
  cvc: z
    .string()
    .trim()
    .regex(/^\d{3,4}$/, "Enter the 3 or 4 digits from the card."),
});

export const OrderQuantity = z
  .number()
  .int("Enter a whole number.")
  .min(1, "Enter at least 1.")
  .max(10_000, "Enter at most 10,000. For more, write to us.");

/**
 * An order as it is placed. `seen` is what the shopper was shown for the line and `seenTotalMinor` the sum: an order
 * that turned out worse than that is not placed, the shopper is asked again.
 */
export const PlaceOrder = z.object({
  placingKey: z.uuid(),
  email: Email,
  shipTo: ShipTo,
  lines: z
    .array(
      z.object({
        variantId: z.uuid(),
        quantity: OrderQuantity,
        seen: z.object({ now: z.number().int(), latestOn: z.string().refine(isDay).nullable() }).optional(),
      }),
    )
    .min(1, "Your cart is empty."),
  seenTotalMinor: z.number().int().optional(),
  shipChoice: z.enum(["as_available", "together"], "Choose how we should ship."),
  acknowledged: z.boolean().default(false),
  card: Card,
  cartId: z.uuid().optional(),
});

export type PlaceOrder = z.input<typeof PlaceOrder>;
export type ParsedOrder = z.output<typeof PlaceOrder>;

function hasNoNul(value: string): boolean {
  return !value.includes("\u0000");
}
