// The built-in gateway for trying things out: it takes only test cards, moves no money, and keeps books as a real one does.
import { eq } from "drizzle-orm";
import { getDb } from "@/db/client";
import { sandboxCharges } from "@/db/schema/payments";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { failureWords } from "@/messages/failures";
import type { CardInput, ChargeOutcome, ChargeRequest, Gateway, SavedCard } from "./gateway";
import { sandboxCards } from "./sandbox-cards";

export const sandboxGateway: Gateway = { name: "sandbox", saveCard, charge };

async function saveCard(input: CardInput): Promise<SavedCard> {
  const number = input.number.replace(/[\s-]/g, "");
  const card = sandboxCards.find((candidate) => candidate.number === number);
  if (!/^\d{12,19}$/.test(number))
    throw new Refusal("payment_failed", failureWords().cardNumber, "card.number");
  if (isPast(input.expiry)) throw new Refusal("payment_failed", failureWords().cardExpired, "card.expiry");
  if (!card) throw new Refusal("payment_failed", failureWords().testMode, "card.number");
  if (card.does === "refused") throw new Refusal("payment_failed", failureWords().cardRefused, "card.number");
  return { reference: `${card.does}_${newId()}`, brand: card.brand, last4: number.slice(-4) };
}

/** `MM/YY`; the card is good to the end of its month. */
function isPast(expiry: string): boolean {
  const [month = 0, year = 0] = expiry.split("/").map(Number);
  return Date.UTC(2000 + year, month, 1) <= now().getTime();
}

/** Written outside the caller's transaction, as at a gateway elsewhere: a repeated key finds the first outcome. */
async function charge(request: ChargeRequest): Promise<ChargeOutcome> {
  const behaviour = request.cardReference.split("_").slice(0, -1).join("_");
  const outcome = behaviour === "pays" ? "succeeded" : behaviour;
  const { cardReference, amountMinor, currency, idempotencyKey } = request;
  await getDb()
    .insert(sandboxCharges)
    .values({ idempotencyKey, cardReference, amountMinor, currency, outcome, at: now() })
    .onConflictDoNothing();
  const [booked] = await getDb()
    .select({ outcome: sandboxCharges.outcome, amountMinor: sandboxCharges.amountMinor })
    .from(sandboxCharges)
    .where(eq(sandboxCharges.idempotencyKey, idempotencyKey));
  if (booked?.amountMinor !== amountMinor) throw new Error("an idempotency key was used for another amount");
  switch (booked.outcome) {
    case "succeeded":
      return { state: "succeeded", reference: `sandbox_${idempotencyKey}` };
    case "authentication_required":
      return {
        state: "authentication_required",
        message: "The bank wants the customer to confirm this payment.",
      };
    default:
      return { state: "declined", message: "The bank declined the card." };
  }
}
