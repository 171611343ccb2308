// pure
// What a customer enters to change an order that was placed.
import { z } from "zod";
import { orderWords } from "@/messages/order";
import { OrderRefInput } from "./cancel-units-input";
import { ShipTo } from "./place-order-input";

export const Units = z
  .number({ error: () => orderWords().refusals.wholeNumber })
  .int({ error: () => orderWords().refusals.wholeNumber })
  .min(1, { error: () => orderWords().refusals.atLeastOne })
  .max(1_000_000, { error: () => orderWords().refusals.wholeNumber });

export const ChangeShipChoice = z.object({
  order: OrderRefInput,
  shipChoice: z.enum(["as_available", "together"]),
  /** Only so many waiting units of one line travel by themselves; the others wait for each other. */
  apart: z.object({ orderLineId: z.uuid(), quantity: Units }).optional(),
  /** The extra postage that was shown. */
  seenExtraMinor: z.number().int().optional(),
});
export type ChangeShipChoice = z.input<typeof ChangeShipChoice>;

export const ChangeAddress = z.object({
  order: OrderRefInput,
  shipTo: ShipTo,
  /** The country whose new days were shown; left out by whoever needn't look at them first. */
  seenDaysFor: z.string().optional(),
});
export type ChangeAddress = z.input<typeof ChangeAddress>;

export const SwapUnits = z.object({
  order: OrderRefInput,
  orderLineId: z.uuid(),
  quantity: Units,
  substituteId: z.uuid(),
  /** The price of one that was shown. */
  seenPriceMinor: z.number().int().optional(),
});
export type SwapUnits = z.input<typeof SwapUnits>;
