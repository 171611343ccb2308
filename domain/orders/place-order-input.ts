// pure
import { z } from "zod";
import { needsCity } from "@/lib/address-parts";
import { isDay } from "@/lib/day";
import { orderInputWords } from "@/messages/orders-input";
import { giftNoteAtMost } from "./gift-note";

type Words = ReturnType<typeof orderInputWords>;

/** Said when it is needed, in the language of whoever is asked. */
const say = (pick: (words: Words) => string) => ({ error: () => pick(orderInputWords()) });

const text = (most: number, empty: (words: Words) => string) =>
  z
    .string()
    .trim()
    .min(1, say(empty))
    .max(
      most,
      say((words) => words.atMost(most)),
    )
    .refine(
      hasNoNul,
      say((words) => words.nul),
    );

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(
      most,
      say((words) => words.atMost(most)),
    )
    .refine(
      hasNoNul,
      say((words) => words.nul),
    )
    .default("");

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(
    254,
    say((words) => words.emailTooLong),
  )
  .pipe(z.email(say((words) => words.email)));

/** Countries need different parts of an address; only what every parcel to that country needs is required. */
export const ShipTo = z
  .object({
    name: text(120, (words) => words.name),
    line1: text(160, (words) => words.line1),
    line2: optionalText(160),
    postalCode: optionalText(20),
    city: optionalText(120),
    region: optionalText(120),
    country: z.string().regex(
      /^[A-Z]{2}$/,
      say((words) => words.country),
    ),
  })
  .refine(({ city, country }) => city !== "" || !needsCity(country), {
    ...say((words) => words.city),
    path: ["city"],
    // Also beside what else is wrong, but for a town that is wrong itself and for what is no address at all.
    when: ({ issues }) => issues.every(({ path = [] }) => path.length > 0 && path[0] !== "city"),
  });

export const Card = z.object({
  number: z
    .string()
    .trim()
    .min(
      1,
      say((words) => words.cardNumber),
    ),
  expiry: z
    .string()
    .trim()
    .regex(
      /^(0[1-9]|1[0-2])\s*\/\s*\d{2}$/,
      say((words) => words.cardExpiry),
    ),
  cvc: z
    .string()
    .trim()
    .regex(
      /^\d{3,4}$/,
      say((words) => words.cardCvc),
    ),
});

export const OrderQuantity = z
  .number()
  .int(say((words) => words.wholeNumber))
  .min(
    1,
    say((words) => words.atLeastOne),
  )
  .max(
    10_000,
    say((words) => words.quantityAtMost),
  );

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
    .min(
      1,
      say((words) => words.emptyCart),
    ),
  seenTotalMinor: z.number().int().optional(),
  shipChoice: z.enum(
    ["as_available", "together"],
    say((words) => words.shipChoice),
  ),
  /** The variants whose wait was ticked; true is all of them. */
  acknowledged: z.union([z.boolean(), z.array(z.uuid())]).default(false),
  /** Printed for whoever opens the parcel. */
  giftNote: z
    .string()
    .trim()
    .transform((note) => note.replaceAll("\r\n", "\n")) // a browser's line breaks count once, as they do while typing
    .pipe(
      z.string().max(
        giftNoteAtMost,
        say((words) => words.giftNote(giftNoteAtMost)),
      ),
    )
    .refine(
      hasNoNul,
      say((words) => words.nul),
    )
    .default(""),
  card: Card,
  cartId: z.uuid().optional(),
});

export type PlaceOrder = z.input<typeof PlaceOrder>;
export type ParsedOrder = z.output<typeof PlaceOrder>;

function hasNoNul(value: string): boolean {
  return !value.includes("\u0000");
}
