// A product's page tells the truth as long as it is open: stock that changes, the last unit, what to have instead.
import { addressOf } from "./support/mail";
import { answered } from "./support/ready";
import { addToCart, fillAddress, fillCard, placeOrder } from "./support/shopping";
import { expect, test } from "./support/test";

test("a change of stock is seen in two open pages within five seconds, and loses nothing that was typed", async ({
  stage,
  visit,
}) => {
  const bell = await stage.product({ title: "Watched bell", onHand: 9 });
  const pages = [await visit(), await visit()];
  for (const page of pages) {
    const live = page.waitForResponse((answer) => answer.url().includes("/api/live?"));
    await page.goto(`/products/${bell.handle}`);
    await page.getByLabel("Quantity").fill("2");
    await live;
  }
  await stage.adjust(bell.variantId, -7);
  for (const page of pages) {
    await expect(page.getByText("2 left in stock", { exact: true })).toBeVisible({ timeout: 5000 });
    await expect(page.getByRole("status").filter({ hasText: "Just now: 2 left in stock" })).toBeVisible();
    await expect(page.getByLabel("Quantity")).toHaveValue("2");
  }
});

test("of two who want the last unit one gets it, and the other reads on the open page that it is gone", async ({
  stage,
  visit,
}) => {
  const bell = await stage.product({ title: "Last watched bell", onHand: 1, backorder: false });
  const slow = await visit();
  const live = slow.waitForResponse((answer) => answer.url().includes("/api/live?"));
  await slow.goto(`/products/${bell.handle}`);
  await live;
  const quick = await visit();
  await addToCart(quick, bell.handle, 1);
  await quick.goto("/checkout");
  await fillAddress(quick, { email: addressOf("quick") });
  await fillCard(quick);
  await placeOrder(quick);
  await expect(slow.getByText("Out of stock", { exact: true }).first()).toBeVisible({ timeout: 5000 });
  await expect(slow.getByRole("button", { name: "Add to cart" })).toBeHidden();
  await slow.getByLabel("E-mail").fill(addressOf("slow"));
  await answered(slow, () => slow.getByRole("button", { name: "Tell me" }).click());
  await expect(slow.getByText(/You are on the list|Almost done/)).toBeVisible();
});

test("what staff name as a substitute is offered while the thing isn't in stock", async ({
  stage,
  visit,
  asStaff,
}) => {
  const gone = await stage.product({ title: "Gone bell", backorder: false });
  const other = await stage.product({ title: "Other bell", onHand: 3 });
  const desk = await asStaff("manager");
  await desk.goto(`/admin/inventory/${gone.variantId}/substitutes`);
  await desk.getByLabel("Find a product").fill(other.sku);
  await desk.getByRole("button", { name: `Add ${other.title}` }).click();
  await answered(desk, () => desk.getByRole("button", { name: "Keep substitutes" }).click());
  await expect(desk.getByText(/^Kept\./)).toBeVisible();
  const page = await visit();
  await page.goto(`/products/${gone.handle}`);
  await expect(page.getByRole("heading", { name: "In stock now instead" })).toBeVisible();
  await page.getByRole("link", { name: new RegExp(other.title) }).click();
  await expect(page.getByRole("heading", { level: 1, name: other.title })).toBeVisible();
});

test("the picker is used with the keyboard alone, and the address carries the choice", async ({
  visit,
  stage,
}) => {
  const [row] = await stage.rows<{ handle: string }>(
    `select p.handle from products p join variants v on v.product_id = p.id
     where p.status = 'active' group by p.id having count(*) between 2 and 12 order by p.handle limit 1`,
  );
  const page = await visit();
  await page.goto(`/products/${row?.handle}`);
  const chosen = page.locator("fieldset input[type=radio]:checked").first();
  await chosen.focus();
  const before = await chosen.getAttribute("value");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/[?&]variant=/);
  expect(await page.locator("fieldset input[type=radio]:checked").first().getAttribute("value")).not.toBe(
    before,
  );
  const address = page.url();
  const copy = await visit({ javaScriptEnabled: true });
  await copy.goto(address);
  await expect(copy.locator("input[name=variantId]").first()).toHaveValue(/.+/);
  expect(address).toContain(await copy.locator("input[name=variantId]").first().inputValue());
});

test("a preorder is a mode of its own, and says what its days rest on", async ({ visit }) => {
  const page = await visit();
  await page.goto("/products/barbell");
  await expect(page.getByText(/^Preorder, about /).first()).toBeVisible();
  await expect(page.getByText(/^It comes out on /).first()).toBeVisible();
  await page.getByText("How we know").click();
  await expect(page.getByText(/Whoever ordered before you is served first/)).toBeVisible();
  await answered(page, () => page.getByRole("button", { name: "Preorder" }).click());
  await expect(page.getByText("It is in your cart.")).toBeVisible();
});

test("a limit is said before anything is chosen, and kept", async ({ stage, visit }) => {
  const few = await stage.product({ title: "Rare bell", onHand: 9, perOrderAtMost: 2 });
  const page = await visit();
  await page.goto(`/products/${few.handle}`);
  await expect(page.getByText("At most 2 in one order.")).toBeVisible();
  await page.getByLabel("Quantity").fill("3");
  await answered(page, () => page.getByRole("button", { name: "Add to cart" }).click());
  await expect(page.getByText("It is in your cart.")).toBeHidden();
});

test("without JavaScript every variant is in a list with what is true of it", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/products/bumper-plates");
  const listed = page.locator("input[name=listed]");
  await expect(listed).toHaveCount(4);
  const label = page.locator("label").filter({ has: listed }).nth(1);
  await expect(label).toContainText(/€.+(In stock|left in stock|On backorder|Out of stock)/);
  await listed.nth(1).check();
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText("2 × 10 kg").first()).toBeVisible();
});

test("a title of 200 characters fits a narrow phone", async ({ stage, visit }) => {
  const long = await stage.product({
    title: `${"Donaudampfschifffahrtsgesellschaft ".repeat(5)}`,
    onHand: 2,
  });
  const page = await visit({ viewport: { width: 360, height: 780 } });
  await page.goto(`/products/${long.handle}`);
  await expect(page.getByRole("button", { name: "Add to cart" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
