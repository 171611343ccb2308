// pure
// What staff may ask "what if?" about, and then do: a delivery, a later day, a purchase order called off, another order of service.
import { z } from "zod";
import { isDay } from "@/lib/day";

const Reason = z
  .string()
  .trim()
  .min(1, "Say why: everybody can read it later.")
  .max(300, "Use at most 300 characters.")
  .refine((reason) => !reason.includes("\u0000"), "This contains a character that can't be stored.");

const Strategy = z.enum(["win", "gain", "improve", "redistribute", "fill", "lose"]);

/** Whose lines: shoppers without a company, all companies, or one company, which counts before the other two. */
export const CustomerGroup = z.union([
  z.literal("consumers"),
  z.literal("businesses"),
  z.uuid("Choose a company."),
]);
export type CustomerGroup = z.infer<typeof CustomerGroup>;

const purchaseOrderId = z.uuid("Choose a purchase order.");

export const Scenario = z.discriminatedUnion("kind", [
  /** All that is open of a purchase order arrives. */
  z.object({ kind: z.literal("receipt"), purchaseOrderId }),
  /** It comes on another day: the whole of it, or only the lines named. */
  z.object({
    kind: z.literal("slip"),
    purchaseOrderId,
    expectedOn: z.string().refine(isDay, "Enter a day as YYYY-MM-DD."),
    lineIds: z.array(z.uuid()).max(500).default([]),
  }),
  /** What is open of it never comes. */
  z.object({ kind: z.literal("cancel"), purchaseOrderId, reason: Reason }),
  /** The waiting lines of one order line, order or company go first. */
  z.object({
    kind: z.literal("priority"),
    who: z.enum(["line", "order", "company"]),
    id: z.uuid("Choose who goes first."),
    reason: Reason,
  }),
  /** Each group of customers by another strategy; a group that isn't named stays as it is. */
  z.object({
    kind: z.literal("strategy"),
    groups: z
      .array(z.object({ who: CustomerGroup, strategy: Strategy }))
      .min(1, "Choose a strategy for at least one group.")
      .max(50)
      .refine(
        (groups) => new Set(groups.map((group) => group.who)).size === groups.length,
        "Choose one strategy for each group.",
      ),
    /** One product only; without it every product that somebody waits for. */
    variantId: z.uuid().optional(),
    reason: Reason,
  }),
]);
export type Scenario = z.output<typeof Scenario>;
export type ScenarioInput = z.input<typeof Scenario>;

export const ApplyScenario = z.object({
  scenario: Scenario,
  /** What the preview was reckoned from. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, "Look at what changes first."),
});
export type ApplyScenario = z.input<typeof ApplyScenario>;
