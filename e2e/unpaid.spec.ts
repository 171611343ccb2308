// A card that fails when the parcel is to leave: the units wait for another card, and go on after 48 hours.
import { addressOf, linkTo, mailOf } from "./support/mail";
import { addToCart, cards, fillAddress, fillCard, placeOrder } from "./support/shopping";
import { expect, test } from "./support/test";

for (const { title, card, says } of [
  { title: "a declined card", card: cards.declined, says: "declined" },
  { title: "a card that needs its holder", card: cards.needsAuthentication, says: "authentication_required" },
]) {
  test(`${title} at shipping: a mail, another card on the order page, and the parcel leaves`, async ({
    stage,
    visit,
    asStaff,
  }) => {
    const vest = await stage.product({ title: "Weight vest", onHand: 3, priceMinor: 4500 });
    const email = addressOf("card");
    const page = await visit();
    await addToCart(page, vest.handle, 1);
    await page.goto("/checkout");
    await fillAddress(page, { email });
    await fillCard(page, card);
    await placeOrder(page);
    const orderPath = new URL(page.url()).pathname;

    const [order] = await stage.rows<{ id: string }>(`select id from orders where email = '${email}'`);
    const desk = await asStaff("warehouse");
    await desk.goto(`/admin/orders/${order?.id}`);
    await desk.getByRole("button", { name: /^Pack from/ }).click();
    await expect(desk.getByText(/^Packed\./)).toBeVisible();
    await desk.getByLabel("Tracking number").fill("00340434161094042557");
    await desk.getByRole("button", { name: /^Charge .* and ship$/ }).click();
    await expect(desk.getByText(/^The parcel stays here/)).toBeVisible();
    const charges = () =>
      stage.rows<{ state: string }>(
        `select state from charges where order_id = '${order?.id}' order by intended_at`,
      );
    expect(await charges()).toEqual([{ state: says }]);
    const mail = await mailOf(stage, email, "payment-failed");
    expect(linkTo(mail, "/orders/")).toBe(orderPath);

    await page.goto(linkTo(mail, "/orders/"));
    await expect(page.getByText("A payment didn't go through")).toBeVisible();
    await fillCard(page, cards.refused);
    await page.getByRole("button", { name: "Save this card" }).click();
    await expect(page.getByText("Your bank refused this card").first()).toBeVisible();
    await fillCard(page);
    await page.getByRole("button", { name: "Save this card" }).click();
    await expect(page.getByText(/^Your new card is saved\./)).toBeVisible();

    await expect.poll(charges, { timeout: 15_000 }).toEqual([{ state: says }, { state: "succeeded" }]);
    const shipped = await mailOf(stage, email, "parcel-shipped");
    expect(shipped.text).toContain("00340434161094042557");
    await page.reload();
    await expect(page.getByText("1 shipped")).toBeVisible();
    await expect(page.getByText("A payment didn't go through")).toHaveCount(0);
  });
}

test("a card that is refused at checkout orders nothing, and what was typed stays", async ({
  stage,
  visit,
}) => {
  const rope = await stage.product({ title: "Rope", onHand: 2 });
  const email = addressOf("refused");
  const page = await visit();
  await addToCart(page, rope.handle, 1);
  await page.goto("/checkout");
  await fillAddress(page, { email, name: "Grace Hol" });
  await fillCard(page, cards.refused);
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await expect(page.getByLabel("Full name")).toHaveValue("Grace Hol");
  await expect(page.getByLabel("Country")).toHaveValue("DE");
  expect(await stage.rows(`select 1 from orders where email = '${email}'`)).toHaveLength(0);
  await fillCard(page);
  await placeOrder(page);
});

test("units that nobody paid for go to the next in line after 48 hours", async ({ stage, visit }) => {
  const sled = await stage.product({ title: "Sled", onHand: 1, priceMinor: 12_000 });
  await stage.incoming(sled.variantId, 5);
  const late = addressOf("late");
  const next = addressOf("next");
  const card = { number: cards.declined, expiry: "12/40", cvc: "123" };
  const unpaid = await stage.order([{ variantId: sled.variantId, quantity: 1 }], { email: late, card });
  const waiting = await stage.order([{ variantId: sled.variantId, quantity: 1 }], { email: next });
  expect(await stage.packAndShip(unpaid.orderId, 1)).toMatchObject({ state: "payment_failed" });

  const ready = async (orderId: string) => {
    const [line] = await stage.rows<{ ready: number }>(
      `select pegged_on_hand as ready from order_lines where order_id = '${orderId}'`,
    );
    return line?.ready;
  };
  await stage.moveClock(47);
  expect(await ready(unpaid.orderId)).toBe(1);
  await stage.moveClock(2);
  await expect.poll(() => ready(waiting.orderId), { timeout: 20_000 }).toBe(1);
  expect(await ready(unpaid.orderId)).toBe(0);

  const page = await visit();
  await page.goto(waiting.path);
  await expect(page.getByText("1 now").first()).toBeVisible();
  await page.goto(unpaid.path);
  await expect(page.getByText(/^1 about|^1 by/).first()).toBeVisible();
});
