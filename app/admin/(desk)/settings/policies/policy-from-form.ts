import type { z } from "zod";
import type { FormFields } from "@/app/form-fields";
import type { SetPolicy } from "@/domain/catalog/set-policy-input";

/** `place` is what the rule is set on, as one value: "store", "category:<id>", "tag:<tag>", "product:<id>", "variant:<id>". */
export function policyFrom(fields: FormFields): z.input<typeof SetPolicy> {
  const [kind = "", ...rest] = fields.text("place").split(":");
  const what = rest.join(":");
  const number = (name: string) => fields.number(name) ?? null;
  const companyId = fields.text("companyId");
  const channel = fields.text("channel");
  return {
    categoryId: kind === "category" ? what : null,
    tag: kind === "tag" ? what : null,
    productId: kind === "product" ? what : null,
    variantId: kind === "variant" ? what : null,
    audience: audienceOf(fields.text("audience")),
    companyId: fields.text("audience") === "company" && companyId ? companyId : null,
    channel: channel === "storefront" || channel === "staff" ? channel : null,
    terms: {
      isAllowed: fields.text("terms.isAllowed") === "yes",
      maxOpenUnits: number("terms.maxOpenUnits"),
      untilDay: fields.text("terms.untilDay") || null,
      maxWaitDays: number("terms.maxWaitDays"),
      sellsOnLeadTime: fields.isOn("terms.sellsOnLeadTime"),
      perOrderAtMost: number("terms.perOrderAtMost"),
      perCustomerAtMost: number("terms.perCustomerAtMost"),
    },
  };
}

function audienceOf(word: string): z.input<typeof SetPolicy>["audience"] {
  return word === "consumers" || word === "businesses" || word === "company" ? word : "everyone";
}
