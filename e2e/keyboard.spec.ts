// With the keyboard alone: one order from product to confirmation, and one decision.
import { expect, type Locator, type Page } from "@playwright/test";
import { addressOf } from "./support/mail";
import { acknowledgement } from "./support/shopping";
import { test } from "./support/test";

/** Tab after Tab until the focus is there, as somebody without a mouse gets there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The focus never came to ${place}`);
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

test("an order is placed with the keyboard alone", async ({ stage, visit }) => {
  const bell = await stage.product({ title: "Keyed bell", onHand: 1 });
  await stage.incoming(bell.variantId, 5);
  const page = await visit();
  await page.goto(`/products/${bell.handle}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await tabTo(page, page.getByLabel("Quantity"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("form p", { hasText: /^1 now, 2 (about|by) / })).toBeVisible();
  await page.keyboard.press("Enter");
  const toCart = page.getByRole("link", { name: "Go to the cart" });
  await expect(toCart).toBeVisible();
  await tabTo(page, toCart);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/cart");
  await tabTo(page, page.getByRole("link", { name: "Go to checkout" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/checkout");

  // Sent too early: the focus goes to what is wrong, and from there to the field.
  const place = page.getByRole("button", { name: "Place order" });
  await tabTo(page, place);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("E-mail", { exact: true })).toBeFocused();

  await typeInto(page, "E-mail", addressOf("keyed"));
  await typeInto(page, "Country", "Germany");
  await expect(page.getByLabel("Country", { exact: true })).toHaveValue("DE");
  await typeInto(page, "Full name", "Kay Board");
  await typeInto(page, "Street and number", "Key Street 1");
  await typeInto(page, "Postcode", "20457");
  await typeInto(page, "Town or city", "Hamburg");
  await tabTo(page, page.getByRole("radio", { name: /^Each part/ }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Everything together/ })).toBeChecked();
  await tabTo(page, page.getByLabel(acknowledgement));
  await page.keyboard.press("Space");
  await typeInto(page, "Card number", "4242424242424242");
  await typeInto(page, "Expires", "12/40");
  await typeInto(page, "Security code", "123");
  await tabTo(page, place);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/orders/*");
  await expect(page.getByText("Everything together, when all of it is here")).toBeVisible();
});

test("a decision is made and taken back with the keyboard alone", async ({ stage, asStaff }) => {
  const bell = await stage.product({ title: "Decided bell", onHand: 2 });
  await stage.incoming(bell.variantId, 5);
  const order = await stage.order([{ variantId: bell.variantId, quantity: 3 }], { email: addressOf("keys") });
  const page = await asStaff("support");
  const decision = () =>
    stage.rows<{ choice: string | null }>(
      `select choice from decisions where order_id = '${order.orderId}' and dropped_at is null order by opened_at`,
    );
  await page.goto("/admin/decisions");
  const card = page.locator("[data-decision]").filter({ hasText: String(order.number) });
  await expect(card).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await card.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("j");
  }
  await expect(card).toBeFocused();
  await page.keyboard.press("w");
  await expect(page.getByText(`Order ${order.number} waits for the rest.`)).toBeVisible();
  await expect(card).toHaveCount(0);
  await expect.poll(decision).toEqual([{ choice: "wait" }]);
  const undo = page.getByRole("button", { name: `Undo the decision for order ${order.number}` });
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect(card).toBeVisible();
  await expect.poll(async () => (await decision()).at(-1)).toEqual({ choice: null });
});
