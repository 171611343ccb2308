// pure
// Parcels go only to the countries that the shop said.
import type { StoreSettings } from "@/domain/store/settings-schema";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";

export function refuseNotShippedTo(country: string, { shipping }: StoreSettings): void {
  if (shipping.countries === null || shipping.countries.includes(country)) return;
  throw new Refusal("invalid", orderInputWords().notShippedTo, "shipTo.country");
}
