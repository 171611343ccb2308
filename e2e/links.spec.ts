// Every link in every mail: opening it changes nothing, whoever opens it; a wrong one says so kindly.
import { addressOf, mailOf } from "./support/mail";
import type { Mail } from "./support/mails";
import { quiet } from "./support/quiet";
import { cards } from "./support/shopping";
import type { Stage } from "./support/stage";
import { expect, test } from "./support/test";

const kinds = [
  "order-confirmation",
  "order-update",
  "parcel-shipped",
  "payment-failed",
  "units-cancelled",
  "confirm-subscription",
  "invitation",
];

test("GET and HEAD of every link in every mail change no row, and neither does a browser that opens it", async ({
  stage,
  visit,
}) => {
  test.slow();
  const mails = await oneOfEachKind(stage);
  const links = [...new Set(mails.flatMap((mail) => [...mail.links, ...headerLinks(mail)]))];
  const own = links.filter((link) => link.startsWith(process.env.BACKFILL_E2E_URL ?? "-"));
  const places = own.map((link) => new URL(link).pathname.replace(/[^/]+$/, ""));
  expect([...new Set(places)].sort()).toEqual([
    "/alerts/",
    "/orders/",
    "/restock/",
    "/restock/confirm/",
    "/restock/unsubscribe/",
  ]);

  const before = await quiet(stage);
  const page = await visit();
  for (const link of own) {
    for (const method of ["GET", "HEAD"])
      expect((await page.request.fetch(link, { method })).ok(), `${method} ${link}`).toBe(true);
    await page.goto(link);
    await page.waitForLoadState("networkidle");
  }
  expect(await stage.checksums()).toEqual(before);
});

test("one press ends it: the one-click unsubscribe of mailbox providers works without cookies or origin", async ({
  stage,
  playwright,
}) => {
  const email = addressOf("one-click");
  const towel = await stage.product({ title: "Towel", backorder: false });
  await stage.signUp(towel.variantId, email);
  await stage.adjust(towel.variantId, 1);
  const mail = await mailOf(stage, email, "invitation");
  expect(mail.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const [link = ""] = headerLinks(mail);
  const provider = await playwright.request.newContext();
  for (const _again of [1, 2]) {
    const answer = await provider.post(link, { form: { "List-Unsubscribe": "One-Click" } });
    expect(answer.ok()).toBe(true);
  }
  await provider.dispose();
  expect(await stage.rows(`select ended_because from subscriptions where email = '${email}'`)).toEqual([
    { ended_because: "unsubscribed" },
  ]);
});

test("a link that is forged, cut short or made for something else opens nothing", async ({
  stage,
  visit,
}) => {
  const email = addressOf("forged");
  const ring = await stage.product({ title: "Ring", onHand: 1, backorder: false });
  const { path } = await stage.order([{ variantId: ring.variantId, quantity: 1 }], { email });
  await stage.signUp(ring.variantId, email);
  const token = path.replace("/orders/", "");
  const forged = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  const before = await quiet(stage);
  const page = await visit();
  const wrong = [forged, token.slice(0, -6), `${token}x`, "%00", "..%2F..%2Fadmin", "🙂".repeat(11)];
  for (const one of wrong) {
    await page.goto(`/orders/${one}`);
    await expect(page.getByRole("heading", { name: "This link doesn't lead to an order" })).toBeVisible();
    await expect(page.getByText("Ada Quist")).toHaveCount(0);
  }
  for (const path of ["/restock/", "/restock/confirm/", "/restock/unsubscribe/"]) {
    for (const one of [token, ...wrong]) {
      await page.goto(`${path}${one}`);
      await expect(page.getByRole("heading", { name: "This link isn't complete" })).toBeVisible();
    }
  }
  const unsubscribed = await page.request.post(`/restock/unsubscribe/${forged}`, {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(unsubscribed.status()).toBe(404);
  expect(await stage.checksums()).toEqual(before);
});

async function oneOfEachKind(stage: Stage): Promise<Mail[]> {
  const email = addressOf("every");
  const club = await stage.product({ title: "Club", onHand: 2 });
  await stage.incoming(club.variantId, 4);
  const order = await stage.order([{ variantId: club.variantId, quantity: 3 }], { email });
  await stage.packAndShip(order.orderId, 2);
  await stage.movePurchases(club.variantId, 40);
  await stage.cancel(order.orderId, 1);
  const unpaid = await stage.product({ title: "Unpaid club", onHand: 1 });
  const card = { number: cards.declined, expiry: "12/40", cvc: "123" };
  const second = await stage.order([{ variantId: unpaid.variantId, quantity: 1 }], { email, card });
  await stage.packAndShip(second.orderId, 1);
  const awaited = await stage.product({ title: "Awaited club", backorder: false });
  await stage.askForConfirmation(true);
  await stage.signUp(awaited.variantId, email);
  await stage.askForConfirmation(false);
  const other = await stage.product({ title: "Other club", backorder: false });
  await stage.signUp(other.variantId, email);
  await stage.adjust(other.variantId, 1);
  await mailOf(stage, email, "invitation");
  const mails = await stage.mailsTo(email);
  expect([...new Set(mails.map((mail) => mail.kind))].sort()).toEqual([...kinds].sort());
  return mails;
}

function headerLinks(mail: Mail): string[] {
  return [...(mail.headers["List-Unsubscribe"] ?? "").matchAll(/<(https?:[^>]+)>/g)].map(
    ([, link = ""]) => link,
  );
}
