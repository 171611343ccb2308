// The port to whoever collects the money. Nothing in the house knows more of a gateway than this.
import { sandboxGateway } from "./sandbox-gateway";

export type CardInput = { number: string; expiry: string; cvc: string };

export type SavedCard = { reference: string; brand: string; last4: string };

export type ChargeRequest = {
  /** Stored before the call and the same at every retry: the gateway answers a repeated key with the first outcome. */
  idempotencyKey: string;
  cardReference: string;
  amountMinor: number;
  currency: string;
};

export type ChargeOutcome =
  | { state: "succeeded"; reference: string }
  | { state: "declined" | "authentication_required"; message: string };

export type Gateway = {
  name: string;
  /** Saves a card for later charges, with the customer present. A Refusal says what is wrong with it. */
  saveCard(card: CardInput): Promise<SavedCard>;
  /** Charges a saved card, with the customer away. Throws when the outcome is unknown: ask again with the same key. */
  charge(request: ChargeRequest): Promise<ChargeOutcome>;
};

export function gateway(): Gateway {
  return sandboxGateway;
}
