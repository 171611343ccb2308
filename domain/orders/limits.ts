// pure
// How many units of a product one order, and one customer in all, may have: merchants set it so that everybody gets some.
import type { PolicyLimits } from "@/domain/catalog/policy";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";

/** Refuses more than the limits allow; `has` is what the customer ordered before and didn't cancel. */
export function refuseOverLimits(
  limits: PolicyLimits,
  line: { title: string; quantity: number; has: number },
  field: string,
): void {
  const { perOrderAtMost, perCustomerAtMost } = limits;
  const { title, quantity, has } = line;
  if (perOrderAtMost !== null && quantity > perOrderAtMost) {
    throw new Refusal("conflict", orderInputWords().perOrder(title, perOrderAtMost), field);
  }
  if (perCustomerAtMost !== null && has + quantity > perCustomerAtMost) {
    throw new Refusal("conflict", orderInputWords().perCustomer(title, perCustomerAtMost, has), field);
  }
}
