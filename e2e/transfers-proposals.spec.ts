// Units that are needed are ordered from whoever delivers them, once; units that lie in the wrong place move to the right one.
import { addressOf } from "./support/mail";
import { expect, test } from "./support/test";

test("what a customer waits for is proposed, drafted once, and not proposed again", async ({
  stage,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Wanted bell" });
  await stage.incoming(bell.variantId, 9);
  const order = await stage.order([{ variantId: bell.variantId, quantity: 4 }], {
    email: addressOf("wanted"),
  });
  await stage.loseIncoming(bell.variantId);
  const supplier = await stage.deliverer("Bell foundry");

  const page = await asStaff("manager");
  const other = await asStaff("owner");
  await page.goto("/admin/proposals");
  await page.getByLabel(`Supplier of ${bell.title}`).selectOption(supplier.name);
  await page
    .getByRole("listitem")
    .filter({ hasText: bell.title })
    .getByRole("button", { name: "Keep" })
    .click();
  const card = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({
      has: page.getByRole("heading", { name: supplier.name }),
    });
  await expect(card.getByText("4 needed: 4 waited for")).toBeVisible();
  await expect(card.getByRole("link", { name: `Order ${order.number}` })).toBeVisible();

  await other.goto("/admin/proposals");
  await card.getByLabel(`Units of ${bell.title} to order`).fill("6");
  await card.getByRole("button", { name: "Draft this order" }).click();
  await expect(page.getByText(/^Drafted purchase order \d+$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: supplier.name })).toHaveCount(0);
  expect(
    await stage.rows(`select line.quantity, line.open_quantity, orders.state from purchase_order_lines line
      join purchase_orders orders on orders.id = line.purchase_order_id where orders.supplier_id = '${supplier.id}'`),
  ).toEqual([{ quantity: 6, open_quantity: 0, state: "draft" }]);

  const late = other.locator("section").filter({ has: other.getByRole("heading", { name: supplier.name }) });
  await late.getByRole("button", { name: "Draft this order" }).click();
  await expect(other.getByText(`${bell.title} is needed no more`).first()).toBeVisible();
  await page.getByRole("link", { name: /^Check and send/ }).click();
  await expect(page.getByRole("heading", { name: /^Purchase order/ })).toBeVisible();
  await expect(page.getByText(bell.title).first()).toBeVisible();
});

test("units move to another place: only those that are nobody's leave, and they are checked in on a phone", async ({
  stage,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Moving bell", onHand: 5 });
  await stage.order([{ variantId: bell.variantId, quantity: 3 }], { email: addressOf("stays") });
  const { place: warehouse } = await stage.theShop();
  const corner = await stage.place("Corner shop");

  const page = await asStaff("warehouse");
  await page.goto(`/admin/transfers/new?variant=${bell.variantId}`);
  await page.getByLabel("From").selectOption(warehouse);
  await page.getByLabel("To", { exact: true }).selectOption(corner.name);
  await page.getByLabel(`Units of ${bell.title}`).fill("4");
  await page.getByRole("button", { name: "Plan the transfer" }).click();
  await expect(page.getByText("4 planned, 2 can leave, 3 promised to customers")).toBeVisible();

  const leaves = page.getByLabel(`Units of ${bell.title} that leave`);
  await leaves.fill("4");
  await page.getByRole("button", { name: "Dispatch" }).click();
  await expect(
    page
      .getByText(`Only 2 of ${bell.title} can leave ${warehouse}: 5 are on hand and 3 of them promised`)
      .first(),
  ).toBeVisible();
  await leaves.fill("2");
  await page.getByRole("button", { name: "Dispatch" }).click();
  await expect(page.getByText("Dispatched 2 units. They are on the way.")).toBeVisible();

  const phone = await asStaff("warehouse", { viewport: { width: 360, height: 740 } });
  await phone.goto(page.url());
  await phone.getByRole("button", { name: /^One fewer/ }).click();
  await phone.getByRole("button", { name: "Receive 1 unit" }).click();
  await expect(phone.getByText(/^Received 1 unit/)).toBeVisible();
  await phone.getByLabel("They are lost").check();
  await phone.getByLabel("What happened?").fill("The box was open");
  await phone.getByRole("button", { name: "Close the transfer" }).click();
  await expect(phone.getByText("1 unit never arrived: The box was open")).toBeVisible();
  expect(
    await stage.rows(`select location.name, level.on_hand from stock_levels level
      join locations location on location.id = level.location_id where level.variant_id = '${bell.variantId}' order by level.on_hand`),
  ).toEqual([
    { name: corner.name, on_hand: 1 },
    { name: warehouse, on_hand: 3 },
  ]);

  const support = await asStaff("support");
  await support.goto("/admin/transfers/new");
  await expect(support.getByText("Your role doesn't open this page")).toBeVisible();
});

test("a part of a delivery comes later: the later part is promised later, and the next delivery is checked in alone", async ({
  stage,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Divided bell" });
  const purchase = await stage.incoming(bell.variantId, 10, 10);
  await stage.order([{ variantId: bell.variantId, quantity: 8 }], { email: addressOf("divided") });
  const page = await asStaff("manager");
  await page.goto(`/admin/purchase-orders/${purchase.id}`);
  const later = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Units", { exact: true }).fill("10");
  await page.getByLabel("Come on").fill(later);
  await page.getByRole("button", { name: "Split into two deliveries" }).click();
  await expect(page.getByText("10 units are still to come. Enter 9 or fewer").first()).toBeVisible();
  await page.getByLabel("Units", { exact: true }).fill("4");
  await page.getByRole("button", { name: "Split into two deliveries" }).click();
  await expect(page.getByText("Two deliveries now. Everyone whose promise moved is told.")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Receive 6 units" }).click();
  await expect(page.getByText(/^Received 6 units: 6 units ready for 1 order/)).toBeVisible();
  expect(
    await stage.rows(`select quantity, received, open_quantity, pegged from purchase_order_lines
      where purchase_order_id = '${purchase.id}' order by expected_on`),
  ).toEqual([
    { quantity: 6, received: 6, open_quantity: 0, pegged: 0 },
    { quantity: 4, received: 0, open_quantity: 4, pegged: 2 },
  ]);
});
