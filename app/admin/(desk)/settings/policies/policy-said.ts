import { scopeOf } from "@/domain/catalog/policy";
import type { NamedPolicy } from "@/domain/catalog/policy-queries";
import { formatDay } from "@/lib/format-day";
import { plural } from "@/lib/plural";

type Style = { today: string; locale: string };

const scopes = {
  store: "Whole store",
  category: "Category",
  tag: "Tag",
  product: "Product",
  variant: "Variant",
} as const;

export function scopeSaid(policy: NamedPolicy): string {
  return scopes[scopeOf(policy)];
}

/** For whom, and where it is ordered: "Consumers, in the store". */
export function buyersSaid({ audience, companyName, channel }: NamedPolicy): string {
  const who = {
    everyone: "Everyone",
    consumers: "Consumers",
    businesses: "Business customers",
    company: companyName,
  }[audience];
  if (channel === null) return who;
  return `${who}, ${channel === "staff" ? "ordered by staff" : "in the store"}`;
}

/** What a rule says, as short sentences. */
export function termsSaid(policy: NamedPolicy, style: Style): string[] {
  const limits = [
    policy.perOrderAtMost === null
      ? ""
      : `At most ${plural(policy.perOrderAtMost, { one: "unit", other: "units" })} an order`,
    policy.perCustomerAtMost === null
      ? ""
      : `At most ${plural(policy.perCustomerAtMost, { one: "unit", other: "units" })} a customer`,
  ];
  if (!policy.isAllowed) return ["No backorders", ...limits].filter(Boolean);
  return [
    "Backorders are taken",
    policy.maxOpenUnits === null
      ? ""
      : `Up to ${plural(policy.maxOpenUnits, { one: "waiting unit", other: "waiting units" })}`,
    policy.untilDay === null ? "" : `Until ${formatDay(policy.untilDay, style)}`,
    policy.maxWaitDays === null
      ? ""
      : `No wait over ${plural(policy.maxWaitDays, { one: "day", other: "days" })}`,
    policy.sellsOnLeadTime ? "Also without a purchase order" : "",
    ...limits,
  ].filter(Boolean);
}
