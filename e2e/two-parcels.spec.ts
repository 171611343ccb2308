// A mixed order in two parcels: each is charged when it ships, and the two charges are the order's total.
import { addressOf, mailOf } from "./support/mail";
import { acknowledgement, addToCart, fillAddress, fillCard, placeOrder } from "./support/shopping";
import { expect, test } from "./support/test";

test("the mixed order ships in two parcels, charged twice, and the charges add up to the order", async ({
  stage,
  visit,
  asStaff,
}) => {
  const mat = await stage.product({ title: "Floor mat", onHand: 10, priceMinor: 1999 });
  const rack = await stage.product({ title: "Squat rack", onHand: 1, priceMinor: 3333 });
  await stage.incoming(rack.variantId, 2);
  const email = addressOf("mix");

  const page = await visit();
  await addToCart(page, mat.handle, 2);
  await addToCart(page, rack.handle, 3);
  await page.goto("/checkout");
  await fillAddress(page, { email });
  await page.getByRole("radio", { name: /^Each part as soon as it is here/ }).check();
  await page.getByLabel(acknowledgement).check();
  await fillCard(page);
  await placeOrder(page);
  await expect(page.getByText("Nothing", { exact: true })).toBeVisible(); // charged so far

  const [order] = await stage.rows<{ id: string; total: number; shipping: number }>(
    `select id, total_minor::int as total, shipping_minor::int as shipping from orders where email = '${email}'`,
  );
  expect(order?.total).toBe(2 * 1999 + 3 * 3333 + (order?.shipping ?? 0));
  const charged = () =>
    stage.rows<{ amount: number; state: string }>(
      `select amount_minor::int as amount, state from charges where order_id = '${order?.id}' order by intended_at`,
    );

  const desk = await asStaff("warehouse");
  await desk.goto(`/admin/orders/${order?.id}`);
  await desk.getByRole("button", { name: /^Pack from/ }).click();
  await expect(desk.getByText(/^Packed\./)).toBeVisible();
  expect(await charged(), "nothing is charged before it ships").toEqual([]);
  await desk.getByRole("button", { name: /^Charge .* and ship$/ }).click();
  await expect(desk.getByText("1 shipped")).toBeVisible();
  const first = await charged();
  expect(first).toHaveLength(1);
  const goods = 2 * 1999 + 3333;
  expect(first[0]?.amount).toBeGreaterThanOrEqual(goods);
  expect(first[0]?.amount).toBeLessThanOrEqual(goods + (order?.shipping ?? 0));

  const [purchase] = await stage.rows<{ id: string }>(
    `select purchase_order_id as id from purchase_order_lines where variant_id = '${rack.variantId}'`,
  );
  await desk.goto(`/admin/purchase-orders/${purchase?.id}`);
  await desk.getByRole("button", { name: "Receive 2 units" }).click();
  await expect(desk.getByText(/^Received 2 units/)).toBeVisible();
  await desk.goto(`/admin/orders/${order?.id}`);
  await desk.getByRole("button", { name: /^Pack from/ }).click();
  await expect(desk.getByText(/^Packed\./)).toBeVisible();
  await desk.getByRole("button", { name: /^Charge .* and ship$/ }).click();
  await expect(desk.getByText("3 shipped")).toBeVisible();

  const both = await charged();
  expect(both.map((charge) => charge.state)).toEqual(["succeeded", "succeeded"]);
  expect(both.reduce((sum, charge) => sum + charge.amount, 0)).toBe(order?.total);
  expect((await mailOf(stage, email, "parcel-shipped", 2)).subject).toMatch(/^Your order \d+ is on its way$/);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Parcel 2" })).toBeVisible();
});

test("together is obeyed: one delivery was asked for, so packing a part needs a reason", async ({
  stage,
  visit,
  asStaff,
}) => {
  const bar = await stage.product({ title: "Barbell", onHand: 1, priceMinor: 9000 });
  await stage.incoming(bar.variantId, 1);
  const email = addressOf("together");
  const page = await visit();
  await addToCart(page, bar.handle, 2);
  await page.goto("/checkout");
  await fillAddress(page, { email });
  await page.getByRole("radio", { name: /^Everything together/ }).check();
  await page.getByLabel(acknowledgement).check();
  await fillCard(page);
  await placeOrder(page);
  await expect(page.getByText("Everything together, when all of it is here")).toBeVisible();

  const [order] = await stage.rows<{ id: string }>(`select id from orders where email = '${email}'`);
  const desk = await asStaff("warehouse");
  await desk.goto(`/admin/orders/${order?.id}`);
  await desk.getByRole("button", { name: /^Pack from/ }).click();
  await expect(desk.getByLabel(/^This customer wants one delivery/)).toHaveAttribute("aria-invalid", "true");
  expect(await stage.rows(`select 1 from parcels where order_id = '${order?.id}'`)).toHaveLength(0);
  await desk.getByLabel(/^This customer wants one delivery/).fill("She called and needs one now");
  await desk.getByRole("button", { name: /^Pack from/ }).click();
  await expect(desk.getByText(/^Packed\./)).toBeVisible();
});
