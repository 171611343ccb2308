// pure
import type { CustomerOrder } from "@/domain/orders/customer-order";
import { formatMoney } from "@/lib/format-money";
import { orderWords } from "@/messages/order";

type Told = CustomerOrder["events"][number];

/** What happened, said to the customer in the shop's language. */
export function toldEvent({ name, data }: Told, order: Pick<CustomerOrder, "locale" | "currency">): string {
  const say = orderWords(order.locale).history;
  const text = (key: string) => (typeof data[key] === "string" ? data[key] : "");
  const number = (key: string) => (typeof data[key] === "number" ? data[key] : 0);
  const money = (key: string) => formatMoney(number(key), text("currency") || order.currency, order.locale);
  const extra = number("extraMinor") > 0 ? say.extra(money("extraMinor")) : "";
  switch (name) {
    case "order.placed":
      return say.placed(money("totalMinor"));
    case "order.units_cancelled":
      return say.cancelled(number("quantity"), text("title"), text("reason"));
    case "order.ship_choice_changed":
      return `${text("to") === "together" ? say.together : say.asAvailable}${extra}`;
    case "order.units_set_apart":
      return `${say.apart(number("quantity"), text("title"))}${extra}`;
    case "order.address_changed":
      return say.address;
    case "order.units_swapped":
      return say.swapped(number("quantity"), text("title"), text("sent"));
    case "contract.withdrawn":
      return say.withdrawn;
    case "return.requested":
      return say.returnAsked;
    case "return.decided":
      return say.returnDecided(text("decision") === "accepted");
    case "question.asked":
      return say.asked;
    case "question.answered":
      return say.answered;
    case "parcel.shipped":
      return say.shipped(text("carrier"), text("trackingNumber"));
    case "charge.succeeded":
      return say.charged(money("amountMinor"));
    case "charge.failed":
      return say.notCharged(money("amountMinor"));
    default:
      return say.card;
  }
}
