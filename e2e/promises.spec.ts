// What a shopper is told of a wait: why this day, from their own link; once when it moves, and nothing when it isn't theirs.
import { addressOf, linkTo, mailOf } from "./support/mail";
import { readText } from "./support/read-text";
import type { Stage } from "./support/stage";
import { expect, test } from "./support/test";

const updates = async (stage: Stage, email: string) =>
  (await stage.mailsTo(email)).filter((mail) => mail.kind === "order-update");

test("an order says why it comes when it comes, to its own customer and without scripts", async ({
  stage,
  visit,
}) => {
  const bell = await stage.product({ title: "Reasoned bell" });
  const { number: purchaseOrder } = await stage.incoming(bell.variantId, 9);
  const { supplier } = await stage.theShop();
  const first = await stage.order([{ variantId: bell.variantId, quantity: 3 }], {
    email: addressOf("first"),
  });
  const email = addressOf("second");
  const second = await stage.order([{ variantId: bell.variantId, quantity: 2 }], { email });

  const page = await visit({ javaScriptEnabled: false });
  await page.goto(second.path);
  await expect(page.getByText(/^9 units arrive around .+; you are 2nd in line\.$/)).toBeVisible();
  const chain = page.locator("details", { hasText: "Why this day?" });
  await expect(chain.getByText("So we say")).toBeHidden();
  await chain.locator("summary").click();
  for (const step of ["Place in line", "Delivery", "Expected", "Our work", "So we say"])
    await expect(chain.getByText(step, { exact: true })).toBeVisible();
  await expect(chain.getByText("2 units of its 9 are yours.")).toBeVisible();
  const shown = await readText(page.locator("main"));
  for (const secret of [supplier, `purchase order ${purchaseOrder}`, String(first.number)])
    expect(shown, "whose delivery it is, and who is ahead, is nobody else's business").not.toContain(secret);

  // Whoever was ahead leaves: the place is another, and the day is the same.
  const before = await readText(chain);
  await stage.cancel(first.orderId, 3);
  await page.reload();
  await expect(page.getByText(/^9 units arrive around .+; you are 1st in line\.$/)).toBeVisible();
  expect(await updates(stage, email), "a better place is no news").toEqual([]);
  expect(before).toContain("Place in line");
});

test("a delivery that slips is told once to each who waits for it, with why, and to nobody else", async ({
  stage,
  visit,
  asStaff,
}) => {
  test.slow();
  const bell = await stage.product({ title: "Slipping bell" });
  const mat = await stage.product({ title: "Slipping mat" });
  const other = await stage.product({ title: "Steady bell" });
  const purchase = await stage.incoming(bell.variantId, 9);
  await stage.incoming(mat.variantId, 9);
  await stage.incoming(other.variantId, 9);
  const [twice, once, untouched] = [addressOf("twice"), addressOf("once"), addressOf("untouched")];
  const two = (variantId: string) => [{ variantId, quantity: 2 }];
  const order = await stage.order(two(bell.variantId), { email: twice });
  await stage.order([...two(bell.variantId), ...two(mat.variantId)], { email: twice });
  await stage.order(two(bell.variantId), { email: once });
  await stage.order(two(other.variantId), { email: untouched });

  const shopper = await visit();
  await shopper.goto(order.path);
  const chip = shopper.getByText(/^9 units arrive around /);
  const wasTold = await readText(chip);

  const desk = await asStaff("manager");
  const [later] = await stage.rows<{ day: string }>(
    `select (expected_on + 30)::text as day from purchase_orders where id = '${purchase.id}'`,
  );
  await test.step("staff see whom it concerns, and move the day", async () => {
    await desk.goto(`/admin/purchase-orders/${purchase.id}/move?to=${later?.day}`);
    await expect(
      desk.getByText("One mail to each of 2 customers, however many of their lines move."),
    ).toBeVisible();
    await desk.getByRole("button", { name: "Move the day" }).click();
    await desk.waitForURL(`**/admin/purchase-orders/${purchase.id}`);
  });

  await test.step("each of them reads it once, the one with two orders too, and the third reads nothing", async () => {
    const mail = await mailOf(stage, twice, "order-update");
    expect(mail.text).toContain("will come later than we told you");
    expect(mail.text.match(/Slipping bell/g)).toHaveLength(2);
    expect(mail.text, "what didn't move isn't told").not.toContain("Slipping mat");
    await mailOf(stage, once, "order-update");
    expect(await updates(stage, untouched)).toEqual([]);
    await shopper.goto(linkTo(mail, "/orders/"));
  });

  await test.step("the order's page has the new day, what it was before, and why it moved", async () => {
    await shopper.goto(order.path);
    await expect(chip).toBeVisible();
    expect(await readText(chip)).not.toBe(wasTold);
    const history = shopper.getByRole("region", { name: "What happened" });
    await expect(history.getByText(/: promised for /)).toBeVisible();
    await expect(
      history.getByText(/: now later, .+, because our supplier moved the delivery$/),
    ).toBeVisible();
  });
});

test("units that came in are told with the order's own page, and what they were promised for stays readable", async ({
  stage,
  visit,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Arriving bell" });
  const purchase = await stage.incoming(bell.variantId, 4);
  const email = addressOf("arriving");
  const order = await stage.order([{ variantId: bell.variantId, quantity: 4 }], { email });
  const desk = await asStaff("warehouse");
  await desk.goto(`/admin/purchase-orders/${purchase.id}`);
  await desk.getByRole("button", { name: "Receive 4 units" }).click();
  await expect(desk.getByText(/^Received 4 units/)).toBeVisible();
  const mail = await mailOf(stage, email, "order-update");
  expect(mail.text).toContain("Everything you ordered is here");
  const shopper = await visit();
  await shopper.goto(linkTo(mail, "/orders/"));
  await expect(shopper.getByText("4 now").first()).toBeVisible();
  await expect(shopper.getByText("Why this day?")).toHaveCount(0);
  const history = shopper.getByRole("region", { name: "What happened" });
  await expect(history.getByText(/: now earlier, .+, because a delivery came in$/)).toBeVisible();
  const outcomes = await stage.rows<{ kept: boolean; quantity: number }>(
    `select ready_on <= latest_on as kept, outcome.quantity from promise_outcomes outcome
       join order_lines line on line.id = outcome.order_line_id where line.order_id = '${order.orderId}'`,
  );
  expect(outcomes, "the shop remembers that it kept its word").toEqual([{ kept: true, quantity: 4 }]);
});
