// pure
import { readSeenLines } from "@/app/(store)/checkout/seen-lines";
import type { FormFields } from "@/app/form-fields";
import type { PlaceOrder } from "@/domain/orders/place-order-input";

/** The order that the checkout's form asks for. */
export function orderFrom(fields: FormFields, cartId: string | undefined): PlaceOrder {
  const { text } = fields;
  const isTogether = text("shipChoice") === "together";
  return {
    placingKey: text("placingKey"),
    cartId,
    email: text("email"),
    shipTo: {
      name: text("name"),
      line1: text("line1"),
      line2: text("line2"),
      postalCode: text("postalCode"),
      city: text("city"),
      region: text("region"),
      country: text("country"),
    },
    lines: readSeenLines(text("seenLines")),
    seenTotalMinor: Number(text(isTogether ? "totalTogether" : "totalAsAvailable")),
    shipChoice: isTogether ? "together" : "as_available",
    acknowledged: fields.startingWith("acknowledged.").map(([variantId]) => variantId),
    giftNote: text("giftNote"),
    card: { number: text("cardNumber"), expiry: text("cardExpiry"), cvc: text("cardCvc") },
  };
}

/** The form's own names for what the verb's input calls otherwise. */
export function fieldOf(path: string): string {
  const known: Record<string, string> = {
    "card.number": "cardNumber",
    "card.expiry": "cardExpiry",
    "card.cvc": "cardCvc",
  };
  return known[path] ?? path.replace(/^shipTo\./, "");
}
