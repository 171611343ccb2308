// pure
// What staff enter about a supplier: how to reach it, when it takes orders and delivers, what it wants at least.
import { z } from "zod";
import { DayInput } from "./purchase-order-input";

function words(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, `Use at most ${longest} characters.`)
    .refine((text) => !text.includes("\u0000"), "This contains a character that can't be stored.");
}

export const SupplierName = words(120).min(1, "Enter the supplier's name.");
export const SupplierEmail = words(254).refine(
  (email) => email === "" || /^[^\s@]+@[^\s@]+$/.test(email),
  "Enter an e-mail address like name@example.com.",
);

/** Business days from order to delivery, as they say. */
export const LeadTimeDays = z
  .number("Enter a whole number of days.")
  .int("Enter a whole number of days.")
  .min(0, "Enter 0 or more days.")
  .max(365, "Enter at most 365 days.");

const Weekday = z.number().int().min(1).max(7);
const Minor = z.number().int().min(0, "Enter 0 or more.").max(1_000_000_000_000, "This is too much.");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf("currency").includes(code);
}

export const ChangeSupplier = z.object({
  supplierId: z.uuid(),
  name: SupplierName,
  email: SupplierEmail,
  contactName: words(120),
  phone: words(60),
  note: words(1000),
  leadTimeDays: LeadTimeDays,
  /** Null is the store's own. */
  currency: z.string().refine(isCurrency, "Enter a currency's three letters, such as EUR.").nullable(),
  minimumOrderMinor: Minor,
  /** Empty: orders go out on any working day. */
  orderWeekdays: z.array(Weekday).max(7),
  orderCutoff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time like 17:00."),
  /** Null is the store's own. */
  timeZone: z.string().refine(isTimeZone, "Enter a time zone like Europe/Berlin.").nullable(),
  workingWeekdays: z.array(Weekday).min(1, "Choose at least one day on which they work.").max(7),
});
export type ChangeSupplier = z.input<typeof ChangeSupplier>;

export const AddClosure = z
  .object({ supplierId: z.uuid(), fromDay: DayInput, toDay: DayInput, name: words(80).default("") })
  .refine(({ fromDay, toDay }) => toDay >= fromDay, {
    path: ["toDay"],
    message: "The last day can't lie before the first.",
  });
export type AddClosure = z.input<typeof AddClosure>;

export const RemoveClosure = z.object({ supplierId: z.uuid(), closureId: z.uuid() });
export type RemoveClosure = z.input<typeof RemoveClosure>;

export const SetSupplierVariant = z.object({
  supplierId: z.uuid(),
  variantId: z.uuid("Choose a product."),
  /** What the supplier calls it. */
  supplierSku: words(80).default(""),
  unitCostMinor: Minor.nullable().default(null),
  packSize: z
    .number("Enter a whole number.")
    .int("Enter a whole number.")
    .min(1, "A pack has at least 1 unit.")
    .max(100_000, "Enter at most 100,000.")
    .default(1),
  minimumQuantity: z
    .number("Enter a whole number.")
    .int("Enter a whole number.")
    .min(1, "Enter at least 1.")
    .max(1_000_000, "Enter at most 1,000,000.")
    .default(1),
  /** Null is the supplier's usual one. */
  leadTimeDays: LeadTimeDays.nullable().default(null),
  /** Lower first when several suppliers have it. */
  preference: z
    .number("Enter a whole number.")
    .int("Enter a whole number.")
    .min(0, "Enter 0 or more.")
    .max(100, "Enter at most 100.")
    .default(0),
});
export type SetSupplierVariant = z.input<typeof SetSupplierVariant>;

export const RemoveSupplierVariant = z.object({ supplierId: z.uuid(), variantId: z.uuid() });
export type RemoveSupplierVariant = z.input<typeof RemoveSupplierVariant>;
