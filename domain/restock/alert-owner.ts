// Whoever has the link to the page of an address's alerts is taken for its owner; nobody else is.
import type { Db, Tx } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import { readLink } from "@/lib/signed-link";
import { restockWords } from "@/messages/restock";
import { type AlertPreference, findPreference } from "./preferences";

/** Refuses (`not_found`) a link that is forged, cut short or made for something else. */
export async function getAlertOwner(db: Db | Tx, token: string): Promise<AlertPreference> {
  const owner = await findAlertOwner(db, token);
  if (!owner) throw new Refusal("not_found", restockWords().cutWords);
  return owner;
}

export async function findAlertOwner(db: Db | Tx, token: string): Promise<AlertPreference | undefined> {
  const id = readLink("alerts", token);
  return id ? findPreference(db, id) : undefined;
}
