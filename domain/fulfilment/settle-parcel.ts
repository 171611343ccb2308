// The gateway has answered for a parcel: paid, and it leaves; or not, and its units are kept while the customer is asked.
import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { savedCards } from "@/db/schema/payments";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { type LockedOrder, lockOrder } from "@/domain/orders/orders";
import { type Charge, settleChargeRow } from "@/domain/payments/charges";
import type { ChargeOutcome } from "@/domain/payments/gateway";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { formatInstant } from "@/lib/format-instant";
import { formatMoney } from "@/lib/format-money";
import { orderPath, storeUrl } from "@/lib/links";
import { mailWords } from "@/messages/mail";
import { leave } from "./leave";
import { getPackedParcel } from "./parcels";

/** Records an outcome once, whoever brings it: the verb that shipped, or the job that asked again after a crash. */
export function settleParcel(actor: Actor, charge: Charge, outcome: ChargeOutcome): Promise<void> {
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, charge.orderId);
    if (!(await settleChargeRow(tx, charge.id, outcome, at))) return;
    if (outcome.state === "succeeded") await letGo(tx, actor, { charge, order, settings, at });
    else await askCustomer(tx, actor, { charge, order, settings, at, outcome });
  });
}

type Refused = Exclude<ChargeOutcome, { state: "succeeded" }>;
type Settling = { charge: Charge; order: LockedOrder; settings: StoreSettings; at: Date };

async function letGo(tx: Tx, actor: Actor, settling: Settling): Promise<void> {
  const { charge, order, settings, at } = settling;
  const { parcel, lines } = await getPackedParcel(tx, charge.parcelId);
  await recordEvent(tx, actor, {
    name: "charge.succeeded",
    at,
    orderId: order.id,
    data: { amountMinor: charge.amountMinor, currency: charge.currency },
  });
  const [card] = await tx.select().from(savedCards).where(eq(savedCards.id, charge.savedCardId));
  await leave(tx, actor, {
    order,
    parcel,
    lines,
    carrier: charge.carrier,
    trackingNumber: charge.trackingNumber,
    card: card ? mailWords(settings.locale).cardEnding(card.brand, card.last4) : "",
    settings,
    at,
  });
}

async function askCustomer(tx: Tx, actor: Actor, settling: Settling & { outcome: Refused }): Promise<void> {
  const { charge, order, settings, at, outcome } = settling;
  const words = mailWords(settings.locale).unpaid;
  const keptUntil = new Date(at.getTime() + settings.payment.keepUnitsHours * 3_600_000);
  await recordEvent(tx, actor, {
    name: "charge.failed",
    at,
    orderId: order.id,
    data: {
      amountMinor: charge.amountMinor,
      currency: charge.currency,
      message: outcome.message,
      keptUntil: keptUntil.toISOString(),
    },
  });
  await queueMessages(
    tx,
    [
      {
        kind: "payment-failed",
        recipient: order.email,
        version: charge.id,
        orderId: order.id,
        props: {
          shop: mailShop(settings),
          orderNumber: String(order.number),
          orderLink: storeUrl(orderPath(order.id)),
          name: order.shipTo.name,
          amount: formatMoney(charge.amountMinor, charge.currency, settings.locale),
          reason: outcome.state === "declined" ? words.declined : words.wantsConfirmation,
          keptUntil: formatInstant(keptUntil, { locale: settings.locale, timeZone: settings.timeZone }),
        },
      },
    ],
    at,
  );
}
