// People who wait for several things: told once, together, not at night, as often as they chose, and only they may change it.
import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { now } from "@/lib/clock";
import { signLink } from "@/lib/signed-link";
import { atOnce } from "@/test/at-once";
import { mika, openShop, type Shop, stockProduct, sue } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { useMovingClock } from "@/test/moving-clock";
import { findAlerts } from "./alert-queries";
import { askInterest } from "./ask-interest";
import { changeAlerts } from "./change-alerts";
import { endAlerts } from "./end-alerts";
import { eraseAlerts } from "./erase-alerts";
import { inviteWave } from "./invite-wave";
import { mailAlertsLink } from "./mail-alerts-link";
import { remindHold } from "./remind-hold";
import { sendDigest } from "./send-digest";
import { subscribe } from "./subscribe";
import { tellWhoWaits } from "./tell-who-waits";
import { unsubscribe } from "./unsubscribe";

useDatabase();
const clock = useMovingClock();
const worker = systemActor("test");
const ada = "ada@example.com";
const bob = "bob@example.com";

beforeEach(async () => {
  clock.daysFromNow(0);
  await getDb().execute(
    sql`truncate store, locations, suppliers, products, events, customers, messages, alert_preferences, rate_limits cascade`,
  );
});

async function productOf(variantId: string): Promise<string> {
  const [row] = await getDb().execute<{ id: string }>(
    sql`select product_id as id from variants where id = ${variantId}::uuid`,
  );
  return row?.id ?? "";
}

/** A second variant of the same product, with as many units. */
async function twin(shop: Shop, variantId: string, onHand: number): Promise<string> {
  const other = await stockProduct(shop, { onHand });
  await getDb().execute(
    sql`update variants set product_id = ${await productOf(variantId)}::uuid, position = 1, option_values = '{L}' where id = ${other}::uuid`,
  );
  return other;
}

async function mails(kind: string): Promise<{ recipient: string; props: { others?: unknown[] } }[]> {
  return [
    ...(await getDb().execute<{ recipient: string; props: { others?: unknown[] } }>(
      sql`select recipient, props from messages where kind = ${kind} order by created_at, id`,
    )),
  ];
}

async function linkOf(email: string): Promise<string> {
  const [row] = await getDb().execute<{ id: string }>(
    sql`select id from alert_preferences where email = ${email}`,
  );
  return signLink("alerts", row?.id ?? "");
}

/** Quiet from an hour ago until in an hour, on the store's clock. */
function quietNow() {
  const time = (hours: number) => new Date(now().getTime() + hours * 3_600_000).toISOString().slice(11, 16);
  return { quietFrom: time(-1), quietUntil: time(1) };
}

it("whoever waits for any size is invited for one of them, also when two waves run at once", async () => {
  const shop = await openShop();
  const small = await stockProduct(shop, { onHand: 1 });
  const large = await twin(shop, small, 1);
  await subscribe(shopper, { productId: await productOf(small), email: ada });
  await atOnce([inviteWave(worker, { variantId: small }), inviteWave(worker, { variantId: large })]);
  expect(await mails("invitation")).toHaveLength(1);
  const live = await getDb().execute(sql`select 1 from holds where ended_at is null`);
  expect(live).toHaveLength(1);
});

it("signing up twice for any size is one place in line", async () => {
  const shop = await openShop();
  const productId = await productOf(await stockProduct(shop));
  const [variant] = await getDb().execute<{ id: string }>(sql`select id from variants`);
  await subscribe(shopper, { productId, email: ada });
  await subscribe(shopper, { variantId: variant?.id ?? "", isAny: true, email: ada });
  expect((await findAlerts(await linkOf(ada)))?.list).toMatchObject([{ isAny: true, place: 1 }]);
});

it("several products that come back within minutes are one mail, and its time begins with it", async () => {
  const shop = await openShop();
  const [mat, rope] = [await stockProduct(shop, { onHand: 1 }), await stockProduct(shop, { onHand: 1 })];
  for (const variantId of [mat, rope]) await subscribe(shopper, { variantId, email: ada });
  await inviteWave(worker, { variantId: mat });
  await inviteWave(worker, { variantId: rope });
  expect(await mails("invitation")).toEqual([]);
  clock.daysFromNow(11 / (24 * 60));
  await atOnce([tellWhoWaits(worker, { email: ada }), tellWhoWaits(worker, { email: ada })]);
  const [mail, ...more] = await mails("invitation");
  expect(more).toEqual([]);
  expect(mail?.props.others).toHaveLength(1);
  const [hold] = await getDb().execute<{ hours: number }>(sql`
    select round(extract(epoch from hold.expires_at - invitation.told_at) / 3600)::int as hours
    from holds hold join invitations invitation on invitation.hold_id = hold.id`);
  expect(hold).toEqual({ hours: 24 });
});

it("in quiet hours the unit is kept and nobody is written to; afterwards only if it is still there", async () => {
  const shop = await openShop({ timeZone: "UTC", restock: quietNow() });
  const mat = await stockProduct(shop, { onHand: 1 });
  const rope = await stockProduct(shop, { onHand: 1 });
  await subscribe(shopper, { variantId: mat, email: ada });
  await subscribe(shopper, { variantId: rope, email: bob });
  await inviteWave(worker, { variantId: mat });
  await inviteWave(worker, { variantId: rope });
  expect(await tellWhoWaits(worker, { email: ada })).toBe(0);
  expect(await mails("invitation")).toEqual([]);
  await adjustStock(mika, { variantId: rope, locationId: shop.warehouseId, quantity: -1, reason: "Broken" });
  clock.daysFromNow(1.1 / 24);
  expect(await tellWhoWaits(worker, { email: ada })).toBe(1);
  expect(await tellWhoWaits(worker, { email: bob })).toBe(0);
  expect((await mails("invitation")).map((mail) => mail.recipient)).toEqual([ada]);
  const [waiting] = await getDb().execute(sql`
    select times_invited, ended_at from subscriptions where email = ${bob}`);
  expect(waiting).toEqual({ times_invited: 0, ended_at: null });
});

it("who wants news once a day is sent what is back then, once, and keeps nothing from others", async () => {
  const shop = await openShop();
  const [mat, rope] = [await stockProduct(shop, { onHand: 1 }), await stockProduct(shop, { onHand: 0 })];
  for (const variantId of [mat, rope]) await subscribe(shopper, { variantId, email: ada });
  await changeAlerts(shopper, { token: await linkOf(ada), frequency: "daily", pausedUntil: "" });
  expect(await inviteWave(worker, { variantId: mat })).toBe(0);
  clock.daysFromNow(1.01);
  const [owner] = await getDb().execute<{ id: string }>(sql`select id from alert_preferences`);
  const preferenceId = owner?.id ?? "";
  await atOnce([sendDigest(worker, { preferenceId }), sendDigest(worker, { preferenceId })]);
  expect(await mails("back-digest")).toHaveLength(1);
  expect((await findAlerts(await linkOf(ada)))?.list).toHaveLength(1);
});

it("who paused keeps the place in line and is passed over", async () => {
  const shop = await openShop();
  const mat = await stockProduct(shop, { onHand: 1 });
  for (const email of [ada, bob]) await subscribe(shopper, { variantId: mat, email });
  await changeAlerts(shopper, { token: await linkOf(ada), frequency: "at_once", pausedUntil: "2099-01-01" });
  await inviteWave(worker, { variantId: mat });
  expect((await mails("invitation")).map((mail) => mail.recipient)).toEqual([bob]);
});

it("a held unit that nobody took is reminded of once", async () => {
  const shop = await openShop();
  const mat = await stockProduct(shop, { onHand: 1 });
  await subscribe(shopper, { variantId: mat, email: ada });
  await inviteWave(worker, { variantId: mat });
  const [invitation] = await getDb().execute<{ id: string }>(sql`select id from invitations`);
  const invitationId = invitation?.id ?? "";
  await atOnce([remindHold(worker, { invitationId }), remindHold(worker, { invitationId })]);
  expect(await mails("hold-reminder")).toHaveLength(1);
});

it("a shop spreads its invitations, and an address gets no more mails a day than it allows", async () => {
  const shop = await openShop({ restock: { invitedPerHourAtMost: 2 } });
  const mat = await stockProduct(shop, { onHand: 5 });
  for (const name of ["a", "b", "c"])
    await subscribe(shopper, { variantId: mat, email: `${name}@x.example` });
  expect(await inviteWave(worker, { variantId: mat })).toBe(2);
  expect(await inviteWave(worker, { variantId: mat })).toBe(0);
  clock.daysFromNow(1.1 / 24);
  expect(await inviteWave(worker, { variantId: mat })).toBe(1);
});

it("who has waited for months is asked once whether they still want it", async () => {
  const shop = await openShop();
  await subscribe(shopper, { variantId: await stockProduct(shop), email: ada });
  expect(await askInterest(worker, { email: ada })).toBe(0);
  clock.daysFromNow(91);
  await atOnce([askInterest(worker, { email: ada }), askInterest(worker, { email: ada })]);
  expect(await mails("still-interested")).toHaveLength(1);
});

it("one link ends all alerts, and a unit that was held goes to the next in line", async () => {
  const shop = await openShop();
  const mat = await stockProduct(shop, { onHand: 1 });
  for (const email of [ada, bob]) await subscribe(shopper, { variantId: mat, email });
  await inviteWave(worker, { variantId: mat });
  await unsubscribe(shopper, await linkOf(ada));
  await inviteWave(worker, { variantId: mat });
  expect((await mails("invitation")).map((mail) => mail.recipient)).toEqual([ada, bob]);
});

it("an erased address is in no alert any more", async () => {
  const shop = await openShop();
  const mat = await stockProduct(shop, { onHand: 1 });
  await subscribe(shopper, { variantId: mat, email: ada });
  await eraseAlerts(shopper, await linkOf(ada));
  const left = await getDb().execute(sql`
    select 1 from subscriptions where email = ${ada} union all select 1 from alert_preferences where email = ${ada}
    union all select 1 from messages where recipient = ${ada} or props::text like ${`%${ada}%`}`);
  expect(left).toHaveLength(0);
});

it("changing, ending and erasing are refused to whoever has another link; somebody else's sign-up stays", async () => {
  const shop = await openShop();
  const mat = await stockProduct(shop);
  for (const email of [ada, bob]) await subscribe(shopper, { variantId: mat, email });
  const forged = signLink("unsubscribe", "0190d0a0-0000-7000-8000-00000000000a");
  const change = { token: forged, frequency: "daily", pausedUntil: "" } as const;
  await expect(changeAlerts(shopper, change)).rejects.toMatchObject({ code: "not_found" });
  await expect(endAlerts(shopper, { token: forged })).rejects.toMatchObject({ code: "not_found" });
  await expect(eraseAlerts(shopper, forged)).rejects.toMatchObject({ code: "not_found" });
  const theirs = (await findAlerts(await linkOf(bob)))?.list[0]?.id;
  await endAlerts(shopper, { token: await linkOf(ada), ...(theirs && { subscriptionId: theirs }) });
  expect((await findAlerts(await linkOf(bob)))?.list).toHaveLength(1);
});

it("the link to all alerts goes to known addresses only, and not without end", async () => {
  const shop = await openShop();
  await subscribe(shopper, { variantId: await stockProduct(shop), email: ada });
  await mailAlertsLink(shopper, { email: bob }, "here");
  for (const _time of [1, 2, 3]) await mailAlertsLink(shopper, { email: ada }, "here");
  await expect(mailAlertsLink(shopper, { email: ada }, "here")).rejects.toMatchObject({
    code: "rate_limited",
  });
  expect((await mails("alerts-link")).map((mail) => mail.recipient)).toEqual([ada, ada, ada]);
});

it("telling, reminding and collecting are refused to whoever may not invite", async () => {
  const id = "0190d0a0-0000-7000-8000-00000000000a";
  await expect(tellWhoWaits(sue, { email: ada })).rejects.toMatchObject({ code: "forbidden" });
  await expect(remindHold(sue, { invitationId: id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(askInterest(sue, { email: ada })).rejects.toMatchObject({ code: "forbidden" });
  await expect(sendDigest(shopper, { preferenceId: id })).rejects.toMatchObject({ code: "forbidden" });
});
