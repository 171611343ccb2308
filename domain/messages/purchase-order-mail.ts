// The mail that takes a purchase order to its supplier, with the printable document attached; and what it says.
import type { Tx } from "@/db/client";
import { readDocument } from "@/domain/purchasing/purchase-order-document";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { isAddress } from "@/emails/words";
import { queueMessages } from "./outbox";

/**
 * Queues it for the supplier's address; false when there is none that a mail can go to. Reads the order as this
 * transaction has left it: what the mail says is what was agreed at this moment.
 */
export async function queuePurchaseOrderMail(
  tx: Tx,
  input: {
    id: string;
    news: "order" | "changed" | "cancelled";
    reason?: string;
    settings: StoreSettings;
    at: Date;
  },
): Promise<boolean> {
  const { email, props } = await readDocument(tx, input);
  if (!isAddress(email)) return false;
  const version = `${input.id}:${props.version}:${input.news}`;
  await queueMessages(tx, [{ kind: "purchase-order", recipient: email, version, props }], input.at);
  return true;
}
