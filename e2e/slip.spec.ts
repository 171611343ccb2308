// What if: who would be moved is seen before anything is written, and what was seen is what is done, or nothing is.
import type { Page } from "@playwright/test";
import { addressOf } from "./support/mail";
import { expect, test } from "./support/test";

const dayOf = (id: string, days: number) =>
  `select (expected_on + ${days})::text as day from purchase_orders where id = '${id}'`;

test("a slip is seen before it is done, and refused when the world moved in between", async ({
  stage,
  visit,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Doubtful bell" });
  const purchase = await stage.incoming(bell.variantId, 4);
  await stage.incoming(bell.variantId, 9, 60);
  const first = { email: addressOf("first"), order: { variantId: bell.variantId, quantity: 4 } };
  const second = { email: addressOf("second"), order: { variantId: bell.variantId, quantity: 2 } };
  const order = await stage.order([first.order], { email: first.email });
  await stage.order([second.order], { email: second.email });
  const [later] = await stage.rows<{ day: string }>(dayOf(purchase.id, 20));
  const updates = async (email: string) =>
    (await stage.mailsTo(email)).filter((mail) => mail.kind === "order-update").length;

  const desk = await asStaff("manager");
  await test.step("the purchase order leads to who is moved", async () => {
    await desk.goto(`/admin/purchase-orders/${purchase.id}`);
    await desk.getByLabel("It comes on another day").fill(later?.day ?? "");
    await desk.getByRole("button", { name: "See who is moved" }).click();
    const worse = desk.getByRole("table", { name: "Worse off" });
    await expect(worse.getByRole("row")).toHaveCount(2);
    await expect(worse.getByRole("link", { name: String(order.number) })).toBeVisible();
    await expect(desk.getByText("One mail to one customer")).toBeVisible();
    expect(await updates(first.email), "looking writes nothing").toBe(0);
  });

  await test.step("an order in between makes it another question", async () => {
    await stage.order([{ variantId: bell.variantId, quantity: 1 }], { email: addressOf("between") });
    await desk.getByRole("button", { name: "Move the day" }).click();
    await expect(
      desk.getByText("These products changed since you looked. Look again.").first(),
    ).toBeVisible();
    const [unmoved] = await stage.rows<{ day: string }>(dayOf(purchase.id, 20));
    expect(unmoved?.day, "nothing was moved").toBe(later?.day);
    expect(await updates(first.email)).toBe(0);
  });

  await test.step("looked at again it is done, and exactly one customer is told", async () => {
    await desk.getByRole("link", { name: "Look again" }).click();
    await desk.getByRole("button", { name: "Move the day" }).click();
    await desk.waitForURL(`**/admin/purchase-orders/${purchase.id}`);
    await expect(desk.getByText(/^Expected day moved from /)).toBeVisible();
    await expect.poll(() => updates(first.email)).toBe(1);
    expect(await updates(second.email)).toBe(0);
  });

  await test.step("the shopper reads the new day", async () => {
    const shopper = await visit();
    await shopper.goto(order.path);
    await expect(shopper.getByText(/later/).first()).toBeVisible();
  });
});

test("an order goes first by its number, and shoppers lose as a group: with reasons that stay, and back again", async ({
  stage,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Wanted bell" });
  await stage.incoming(bell.variantId, 2, 10);
  await stage.incoming(bell.variantId, 2, 40);
  const lines = [{ variantId: bell.variantId, quantity: 2 }];
  const early = await stage.order(lines, { email: addressOf("early") });
  const late = await stage.order(lines, { email: addressOf("late") });
  const first = async () => {
    const [row] = await stage.rows<{ id: string }>(
      `select line.order_id as id from pegs join order_lines line on line.id = pegs.order_line_id
       join purchase_order_lines source on source.id = pegs.purchase_order_line_id
       where line.variant_id = '${bell.variantId}' order by source.expected_on limit 1`,
    );
    return row?.id;
  };
  expect(await first()).toBe(early.orderId);

  const desk = await asStaff("manager");
  await desk.goto("/admin/what-if?kind=priority");
  await desk.getByLabel("Order number").fill(String(late.number));
  await look(desk);
  await expect(desk.getByRole("table", { name: "Worse off" }).getByRole("row")).toHaveCount(2);
  await desk.getByRole("button", { name: "Put first" }).click();
  await expect(desk.getByText("Say why: everybody can read it later.").first()).toBeVisible();
  expect(await first(), "without a reason nothing is done").toBe(early.orderId);
  await desk.getByLabel("Why?").fill("A wedding");
  await desk.getByRole("button", { name: "Put first" }).click();
  await expect(desk.getByText("2 lines have new units or days")).toBeVisible();
  expect(await first()).toBe(late.orderId);
  await desk.goto(`/admin/queue/${bell.variantId}`);
  await expect(desk.getByText("A wedding").first()).toBeVisible();

  // One shopper was put first by name; the group that loses is everybody else.
  await desk.goto(`/admin/what-if?kind=strategy&variant=${bell.variantId}&consumers=lose`);
  await desk.getByLabel("Why?").fill("Gyms first this week");
  await desk.getByRole("button", { name: /^Give units out so: 1 lines?$/ }).click();
  await expect(desk.getByText("Nobody's day moved.")).toBeVisible();
  expect(await first()).toBe(late.orderId);
});

test("without scripts the question and the deed work the same", async ({ stage, asStaff }) => {
  const bell = await stage.product({ title: "Plain bell" });
  const purchase = await stage.incoming(bell.variantId, 4);
  await stage.order([{ variantId: bell.variantId, quantity: 1 }], { email: addressOf("plain") });
  const [later] = await stage.rows<{ day: string }>(dayOf(purchase.id, 20));
  const desk = await asStaff("manager", { javaScriptEnabled: false });
  await desk.goto("/admin/what-if");
  await desk.getByLabel("Delivery").selectOption(purchase.id);
  await desk.getByLabel("Comes on").fill(later?.day ?? "");
  await look(desk);
  await desk.getByRole("button", { name: "Move the day" }).click();
  await desk.waitForURL(`**/admin/purchase-orders/${purchase.id}`);
  const [moved] = await stage.rows<{ day: string }>(dayOf(purchase.id, 0));
  expect(moved?.day).toBe(later?.day);
});

async function look(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: "See what would change" }).click();
  await expect(desk.getByRole("heading", { name: "What would change" })).toBeVisible();
}
