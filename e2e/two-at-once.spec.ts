// Two people on the same thing: the second sees why not, and nothing is done twice.
import { addressOf } from "./support/mail";
import { answered } from "./support/ready";
import { addToCart, fillAddress, fillCard, placeOrder } from "./support/shopping";
import { expect, test } from "./support/test";

test("two staff decide the same order: the second reads who decided what", async ({ stage, asStaff }) => {
  const bell = await stage.product({ title: "Contested bell", onHand: 2 });
  await stage.incoming(bell.variantId, 5);
  const order = await stage.order([{ variantId: bell.variantId, quantity: 3 }], { email: addressOf("two") });
  const first = await asStaff("manager");
  const second = await asStaff("support");
  for (const page of [first, second]) await page.goto(`/admin/orders/${order.orderId}`);
  await first.getByRole("button", { name: "Wait" }).click();
  await expect(first.getByText(`Order ${order.number} waits for the rest.`)).toBeVisible();
  await second.getByRole("button", { name: "Ship now" }).click();
  await expect(second.getByText("The manager decided this already: wait.")).toBeVisible();
  expect(
    await stage.rows(
      `select choice from decisions where order_id = '${order.orderId}' and choice is not null`,
    ),
  ).toEqual([{ choice: "wait" }]);
  // The message outlives the card that it tells of, and takes the decision back.
  await first.getByRole("button", { name: "Undo" }).click();
  await expect(first.getByRole("button", { name: "Ship now" })).toBeVisible();
});

test("two staff count the same shelf: the second is told that it changed, and the books stay right", async ({
  stage,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Counted bell", onHand: 5 });
  const pages = [await asStaff("manager"), await asStaff("warehouse")];
  const [first, second] = pages;
  if (!first || !second) throw new Error("Two people count");
  for (const page of pages) {
    await page.goto(`/admin/inventory/${bell.variantId}`);
    await page.getByLabel("Units you counted").fill(page === first ? "4" : "6");
  }
  await first.getByRole("button", { name: "Set to what I counted" }).click();
  await expect(first.getByText(/^Counted\./)).toBeVisible();
  await second.getByRole("button", { name: "Set to what I counted" }).click();
  await expect(
    second.getByText("Somebody changed this while you counted: the books now say 4. Count again.").first(),
  ).toBeVisible();
  await expect(second.getByLabel("Units you counted")).toHaveValue("6");
  expect(
    await stage.rows(
      `select sum(on_hand)::int as on_hand from stock_levels where variant_id = '${bell.variantId}'`,
    ),
  ).toEqual([{ on_hand: 4 }]);
});

test("two staff receive the same delivery: it comes in once", async ({ stage, asStaff }) => {
  const bell = await stage.product({ title: "Delivered bell" });
  const purchase = await stage.incoming(bell.variantId, 3);
  const first = await asStaff("manager");
  const second = await asStaff("warehouse");
  for (const page of [first, second]) await page.goto(`/admin/purchase-orders/${purchase.id}`);
  await first.getByRole("button", { name: "Receive 3 units" }).click();
  await expect(first.getByText(/^Received 3 units/)).toBeVisible();
  await second.getByRole("button", { name: "Receive 3 units" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  expect(
    await stage.rows(
      `select sum(on_hand)::int as on_hand from stock_levels where variant_id = '${bell.variantId}'`,
    ),
  ).toEqual([{ on_hand: 3 }]);
});

test("two shoppers order the last unit: one gets it, the other is asked again and nothing is half-done", async ({
  stage,
  visit,
}) => {
  const bell = await stage.product({ title: "Last bell", onHand: 1, backorder: false });
  const first = await visit();
  const second = await visit();
  const late = addressOf("late");
  for (const page of [first, second]) {
    await addToCart(page, bell.handle, 1);
    await page.goto("/checkout");
    await fillAddress(page, { email: page === first ? addressOf("early") : late });
    await fillCard(page);
  }
  await placeOrder(first);
  await answered(second, () => second.getByRole("button", { name: "Place order" }).click());
  await expect(second.getByText(/can't be promised any more|no longer|out of stock/i).first()).toBeVisible();
  expect(await stage.rows(`select 1 from orders where email = '${late}'`)).toHaveLength(0);
  expect(await stage.mailsTo(late)).toHaveLength(0);
});
