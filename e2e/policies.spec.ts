// A merchant decides what is sold before it is here; shoppers see it, and the policy page says what holds for the whole shop.
import { expect, test } from "./support/test";

test("a rule shows that it holds, and shoppers can no longer order what it closes", async ({
  stage,
  visit,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Ruled bell" });
  await stage.incoming(bell.variantId, 9);
  const shopper = await visit({ viewport: { width: 360, height: 780 } });
  await shopper.goto(`/products/${bell.handle}`);
  const order = shopper.locator("#content form").getByRole("button").first();
  await expect(order).toBeVisible();

  const merchant = await asStaff("manager");
  await merchant.goto("/admin/settings/policies");
  await merchant.getByLabel("Product, SKU or barcode").fill(bell.sku);
  await merchant.getByRole("button", { name: "Find", exact: true }).click();
  await merchant.getByRole("link", { name: /^Which rule holds for Ruled bell/ }).click();
  const holding = merchant.getByRole("region", { name: "The rule that holds" });
  await expect(holding.getByRole("row").nth(1)).toContainText("This one");
  await expect(holding.getByRole("row").nth(1)).toContainText("Variant");

  await holding.getByRole("link", { name: "Set a rule for this variant" }).click();
  await merchant.getByText("Can't be ordered", { exact: true }).click();
  await merchant.getByRole("button", { name: "See what it changes" }).click();
  await expect(merchant.getByText("Of 1 product 1 can no longer be ordered.")).toBeVisible();
  await shopper.reload();
  await expect(order, "looking changes nothing").toBeVisible();
  await merchant.getByRole("button", { name: "Add this rule" }).click();
  await expect(merchant).toHaveURL(/\/admin\/settings\/policies$/);
  await expect(merchant.getByRole("row").filter({ hasText: bell.title })).toContainText("No backorders");

  await expect(async () => {
    await shopper.reload();
    await expect(shopper.locator("#content").getByText("Out of stock").first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 8000, intervals: [500] });
});

test("the policy page is reached from every page, and says what really applies, without a script too", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await page.goto("/cart");
  await page.getByRole("contentinfo").getByRole("link", { name: "How ordering works" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How ordering works" })).toBeVisible();
  await expect(page.getByText("until 14 days after the last parcel of your order")).toBeVisible();
  await expect(page.getByText("the second parcel costs")).toBeVisible();
  await page.getByText("Products", { exact: true }).click();
  await page.getByRole("link", { name: "All products" }).click();
  await expect(page).toHaveURL(/\/collections\/all$/);
});
