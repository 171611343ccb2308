// The issue's own story: ordered beyond the shelf, received, decided, shipped and charged, and the rest offered.
import { addressOf, linkTo, mailOf } from "./support/mail";
import { readText } from "./support/read-text";
import { acknowledgement, fillAddress, fillCard, placeOrder } from "./support/shopping";
import { expect, test } from "./support/test";

test("7 are ordered with 5 on the shelf; a delivery fills the order, and what is left goes to who asked", async ({
  stage,
  visit,
  asStaff,
}) => {
  test.slow();
  const kettlebell = await stage.product({ title: "Kettlebell 16 kg", onHand: 5, priceMinor: 5000 });
  const { number: purchaseOrder } = await stage.incoming(kettlebell.variantId, 4);
  const ada = addressOf("ada");
  const bo = addressOf("bo");
  const wanted = /^5 now, 2 (about|by) \d/;

  const shopper = await visit();
  let orderPath = "";
  await test.step("the shopper sees what comes now and what later, before ordering", async () => {
    await shopper.goto(`/products/${kettlebell.handle}`);
    await shopper.getByLabel("Quantity").fill("7");
    const truth = shopper.locator("form p", { hasText: wanted });
    await expect(truth).toBeVisible();
    const words = await readText(truth);
    await shopper.getByRole("button", { name: "Add to cart" }).click();
    await shopper.getByRole("link", { name: "Go to the cart" }).click();
    await expect(shopper.getByText(wanted).first()).toBeVisible();
    await expect.poll(() => readText(shopper.locator("main"))).toContain(words);
    await shopper.getByRole("link", { name: "Go to checkout" }).click();
    await expect.poll(() => readText(shopper.locator("main"))).toContain(words);
  });

  await test.step("the wait is acknowledged, else nothing is ordered", async () => {
    await fillAddress(shopper, { email: ada });
    await fillCard(shopper);
    await shopper.getByRole("button", { name: "Place order" }).click();
    await expect(shopper.getByRole("alert").getByText(/wait/i).first()).toBeVisible();
    expect(await stage.rows(`select 1 from orders where email = '${ada}'`)).toHaveLength(0);
    await shopper.getByLabel(acknowledgement).check();
    await fillCard(shopper);
    await placeOrder(shopper);
    orderPath = new URL(shopper.url()).pathname;
    await expect(shopper.getByText(wanted).first()).toBeVisible();
    const confirmation = await mailOf(stage, ada, "order-confirmation");
    expect(confirmation.text.replace(/\s+/g, " ")).toMatch(/5 now, 2 (about|by) \d/);
    expect(linkTo(confirmation, "/orders/")).toBe(orderPath);
    expect(
      await stage.rows(`select 1 from charges c join orders o on o.id = c.order_id where o.email = '${ada}'`),
    ).toHaveLength(0);
  });

  await test.step("another shopper signs up to be told", async () => {
    const other = await visit();
    const notifyMe = other.getByText("Tell me when it is in stock");
    // A change of stock shows on the cached page within about a second.
    await expect(async () => {
      await other.goto(`/products/${kettlebell.handle}`);
      await expect(notifyMe).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
    await notifyMe.click();
    await other.getByLabel("E-mail").fill(bo);
    await other.getByRole("button", { name: "Tell me" }).click();
    await expect(other.getByText("You are on the list.")).toBeVisible();
  });

  const desk = await asStaff("warehouse");
  const [order] = await stage.rows<{ id: string; number: string }>(
    `select id, number::text from orders where email = '${ada}'`,
  );
  await test.step("the part-ready order is decided: it ships now", async () => {
    await desk.goto("/admin/decisions");
    const card = desk
      .getByRole("listitem")
      .filter({ has: desk.getByRole("link", { name: order?.number, exact: true }) });
    await expect(card.first()).toContainText("5");
    await card.getByRole("button", { name: "Ship now" }).click();
    await expect(desk.getByText(`Order ${order?.number} ships what is here.`)).toBeVisible();
  });

  await test.step("5 are packed and shipped, and exactly these are charged", async () => {
    await desk.goto(`/admin/orders/${order?.id}`);
    await expect(desk.getByText("5 ready to pack · 2 on backorder")).toBeVisible();
    await desk.getByRole("button", { name: /^Pack from/ }).click();
    await expect(desk.getByText("Packed. These units are this customer's now.")).toBeVisible();
    await desk.getByLabel("Carrier").fill("DHL");
    await desk.getByLabel("Tracking number").fill("00340434161094042557");
    await desk.getByRole("button", { name: /^Charge .* and ship$/ }).click();
    await expect(desk.getByText("5 shipped")).toBeVisible();
    const charges = await stage.rows<{ amount: number; state: string }>(
      `select amount_minor::int as amount, state from charges where order_id = '${order?.id}'`,
    );
    expect(charges).toHaveLength(1);
    const [total] = await stage.rows<{ subtotal: number; shipping: number }>(
      `select subtotal_minor::int as subtotal, shipping_minor::int as shipping from orders where id = '${order?.id}'`,
    );
    expect(total?.subtotal).toBe(35_000);
    expect(charges[0]).toEqual({
      amount: 25_000 + Math.round((Number(total?.shipping) * 5) / 7),
      state: "succeeded",
    });
    const mail = await mailOf(stage, ada, "parcel-shipped");
    expect(mail.subject).toBe(`Part of your order ${order?.number} is on its way`);
    expect(mail.text).toContain("00340434161094042557");
    expect(mail.text.replace(/\s+/g, " ")).toMatch(/2 (about|by) \d/);
  });

  await test.step("the delivery is received, with the preview of who gets its units", async () => {
    await desk.goto("/admin/purchase-orders");
    const search = desk.getByLabel("Number, supplier, product or SKU");
    await search.fill(kettlebell.sku);
    await search.press("Enter");
    await desk.waitForURL(/[?&]search=/);
    await desk.getByRole("link", { name: String(purchaseOrder), exact: true }).click();
    await expect(desk.getByText("4 units: 2 for waiting orders, 2 free afterwards.")).toBeVisible();
    await expect(
      desk.getByRole("listitem").filter({ hasText: `${order?.number} Ada Quist: 2 ready` }),
    ).toBeVisible();
    await desk.getByRole("button", { name: "Receive 4 units" }).click();
    await expect(desk.getByText(/^Received 4 units: .*2 free\.$/)).toBeVisible();
    await mailOf(stage, ada, "order-update");
  });

  await test.step("the rest ships and is charged; nothing remains", async () => {
    await desk.goto(`/admin/orders/${order?.id}`);
    await desk.getByRole("button", { name: /^Pack from/ }).click();
    await expect(desk.getByText(/^Packed\./)).toBeVisible();
    await desk.getByRole("button", { name: /^Charge .* and ship$/ }).click();
    await expect(desk.getByText("7 shipped")).toBeVisible();
    const mail = await mailOf(stage, ada, "parcel-shipped", 2);
    expect(mail.subject).toBe(`Your order ${order?.number} is on its way`);
    await shopper.goto(orderPath);
    await expect(shopper.getByText("7 shipped")).toBeVisible();
  });

  await test.step("what is left is offered to who asked, and the link holds a unit", async () => {
    const invitation = await mailOf(stage, bo, "invitation");
    const invited = await visit();
    await invited.goto(linkTo(invitation, "/restock/"));
    await expect(invited.getByText(/^Held for you until/)).toBeVisible();
    await invited.getByRole("button", { name: "Buy it now" }).click();
    await invited.waitForURL("**/cart");
    await expect(invited.getByText(/^Held for you until/)).toBeVisible();
    await invited.getByRole("link", { name: "Go to checkout" }).click();
    await fillAddress(invited, { email: bo, name: "Bo Lind" });
    await fillCard(invited);
    await placeOrder(invited);
    await expect(invited.getByText("1 now").first()).toBeVisible();
    await invited.goto(linkTo(invitation, "/restock/"));
    await expect(invited.getByRole("heading", { name: "You have bought this one" })).toBeVisible();
  });
});
