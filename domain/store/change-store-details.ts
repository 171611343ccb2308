// The merchant says what the shop is called, how to reach it, in which language and money it speaks, and by which clock.
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { EmailAddress } from "@/domain/staff/staff-input";
import { Refusal } from "@/lib/refusal";
import { putSettings } from "./changed-settings";
import { currency, locale, shortText, timeZone } from "./settings-fields";

export const ChangeStoreDetails = z.object({
  name: shortText(120, "Enter the shop's name."),
  contactEmail: EmailAddress,
  contactPhone: shortText(40).refine(
    (phone) => phone === "" || /^[+\d][\d\s()/.-]{3,}$/.test(phone),
    "Enter a phone number like +49 30 123456.",
  ),
  postalAddress: shortText(500),
  locale,
  timeZone,
  currency,
});
export type ChangeStoreDetails = z.input<typeof ChangeStoreDetails>;

/** Refused: another currency once something was ordered, as prices and sums of orders would change their meaning. */
export async function changeStoreDetails(actor: Actor, input: ChangeStoreDetails): Promise<void> {
  authorize(actor, "store.change");
  const details = ChangeStoreDetails.parse(input);
  await transaction(async (tx) => {
    const isFixed = await hasOrders(tx);
    await putSettings(tx, actor, "store details", (settings) => {
      if (isFixed && settings.currency !== details.currency)
        throw new Refusal(
          "conflict",
          "Something was ordered already: the currency stays as it is.",
          "currency",
        );
      return details;
    });
  });
}

async function hasOrders(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ has: boolean }>(sql`select exists (select 1 from orders) as has`);
  return row?.has ?? false;
}
