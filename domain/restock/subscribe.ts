// A shopper asks to be told when a variant, or a product in any variant, is back: once per address, first come first served.
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { storeUrl } from "@/lib/links";
import { Refusal } from "@/lib/refusal";
import { signLink } from "@/lib/signed-link";
import { heldWords } from "@/messages/held";
import { freeOf } from "./free-units";
import { ensurePreference } from "./preferences";
import { findProductName, findWanted } from "./product-names";
import { Subscribe } from "./subscribe-input";
import { upsertSubscription } from "./subscriptions";
import { enqueueWaves } from "./waves";

/**
 * Answers the same for a new address and for one that is signed up already, so that nobody can find out who is.
 * With double opt-in the address counts only after its owner pressed the button in the mail.
 */
export async function subscribe(actor: Actor, input: Subscribe): Promise<{ mustConfirm: boolean }> {
  const { email, isAny, ...asked } = Subscribe.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const product = await findWanted(tx, isAny ? { productId: await productOf(tx, asked) } : asked);
    if (!product) throw new Refusal("not_found", heldWords().notSold);
    const variantId = isAny ? null : (asked.variantId ?? null);
    await lockVariants(tx, product.variantIds);
    const mustConfirm = settings.restock.doubleOptIn;
    const subscription = await upsertSubscription(tx, {
      productId: product.productId,
      variantId,
      email,
      isConfirmed: !mustConfirm,
      at,
    });
    await ensurePreference(tx, email, at);
    if (subscription.isNew) {
      await recordEvent(tx, actor, {
        name: "subscription.added",
        at,
        ...(variantId && { variantId }),
        data: { subscriptionId: subscription.id, productId: product.productId },
      });
    }
    if (subscription.isConfirmed) {
      await enqueueWaves(tx, await freeOf(tx, product.variantIds), settings);
    } else {
      await queueMessages(
        tx,
        [
          {
            kind: "confirm-subscription",
            recipient: email,
            version: subscription.id,
            props: {
              shop: mailShop(settings),
              product: product.title,
              confirmLink: storeUrl(`/restock/confirm/${signLink("confirm-subscription", subscription.id)}`),
            },
          },
        ],
        at,
      );
    }
    return { mustConfirm };
  });
}

async function productOf(
  tx: Tx,
  asked: { variantId?: string; productId?: string },
): Promise<string | undefined> {
  return asked.productId ?? (asked.variantId && (await findProductName(tx, asked.variantId))?.productId);
}
