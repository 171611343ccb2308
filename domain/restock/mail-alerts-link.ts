// Somebody wants to see all of their alerts: the link goes to their address, and nobody learns whether it has any.
import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { z } from "zod";
import { type Db, getDb, transaction } from "@/db/client";
import { rateLimits } from "@/db/schema/staff";
import type { Actor } from "@/domain/actor";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { Email } from "@/domain/orders/place-order-input";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { alertsPath, storeUrl } from "@/lib/links";
import { Refusal } from "@/lib/refusal";
import { restockWords } from "@/messages/restock";
import { findPreferenceOf } from "./preferences";

export const MailAlertsLink = z.object({ email: Email });
export type MailAlertsLink = z.input<typeof MailAlertsLink>;

const HOUR = 60 * 60;
const LINKS_AN_HOUR = { address: 3, place: 30 };

/** The same answer for every address. Refuses (`rate_limited`) whoever asks again and again. `_actor` needs no permission. */
export async function mailAlertsLink(_actor: Actor, input: MailAlertsLink, place: string): Promise<void> {
  const { email } = MailAlertsLink.parse(input);
  await countRequest(email, place);
  const at = now();
  await transaction(async (tx) => {
    const owner = await findPreferenceOf(tx, email);
    if (!owner) return;
    const settings = await getSettings(tx);
    const words = restockWords(settings.locale);
    await queueMessages(
      tx,
      [
        {
          kind: "alerts-link",
          recipient: email,
          version: newId(),
          props: {
            shop: mailShop(settings),
            subject: words.mailLinkSubject(settings.name),
            heading: words.mailLinkHeading,
            words: words.mailLinkWords,
            products: [],
            action: words.mailLinkAction,
            link: storeUrl(alertsPath(owner.id)),
            why: "",
            stop: "",
            unsubscribeLink: "",
            alerts: "",
            alertsLink: "",
          },
        },
      ],
      at,
    );
  });
}

async function countRequest(email: string, place: string): Promise<void> {
  const limits = limiters();
  try {
    await limits.place.consume(keyOf(place));
    await limits.address.consume(keyOf(email));
  } catch (limit) {
    if (!(limit instanceof RateLimiterRes)) throw limit;
    throw new Refusal("rate_limited", restockWords().tooManyLinks);
  }
}

let made: { db: Db; address: RateLimiterDrizzle; place: RateLimiterDrizzle } | undefined;

function limiters() {
  const db = getDb();
  if (made?.db === db) return made;
  const shared = { storeClient: db, schema: rateLimits, duration: HOUR };
  made = {
    db,
    address: new RateLimiterDrizzle({
      ...shared,
      keyPrefix: "alerts-address",
      points: LINKS_AN_HOUR.address,
    }),
    place: new RateLimiterDrizzle({ ...shared, keyPrefix: "alerts-place", points: LINKS_AN_HOUR.place }),
  };
  return made;
}

/** No address is kept in the table. */
function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
