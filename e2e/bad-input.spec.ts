// What nobody should type, typed: a clear sentence beside the field, and nothing half-done.
import type { Locator, Page } from "@playwright/test";
import { formFields, shopOrigin } from "./support/forms";
import { addressOf, linkTo, mailOf } from "./support/mail";
import { quiet } from "./support/quiet";
import { addToCart, fillAddress, fillCard } from "./support/shopping";
import { expect, takeOut, test } from "./support/test";

/** A number box takes few wrong things; this is what a program, or an old browser, would send. */
async function fillAnything(field: Locator, text: string): Promise<void> {
  await field.evaluate((input) => input.setAttribute("type", "text"));
  await field.fill(text);
}

async function isRefused(field: Locator): Promise<void> {
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const error = await field.getAttribute("aria-describedby");
  expect(error, "the sentence is tied to its field").toContain("-error");
}

const wrongQuantities = [
  "0",
  "-1",
  "1.5",
  "1,5",
  "1000000000000",
  "1e3",
  "７",
  "seven",
  "",
  " ",
  "0x10",
  "+3",
];

test("a quantity that can't be is refused beside its field, and the cart stays as it was", async ({
  stage,
  visit,
}) => {
  test.slow();
  const bell = await stage.product({ title: "Quantified bell", onHand: 9 });
  const page = await visit();
  await page.goto(`/products/${bell.handle}`);
  const quantity = page.getByLabel("Quantity");
  for (const text of wrongQuantities) {
    await fillAnything(quantity, text);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await isRefused(quantity);
    await page.reload();
  }
  await page.goto("/cart");
  await expect(page.getByText("Your cart is empty")).toBeVisible();
  await addToCart(page, bell.handle, 2);
  await page.goto("/cart");
  const inCart = page.getByLabel(`Quantity of ${bell.title}`);
  for (const text of ["0", "-1", "1.5", "1000000000000"]) {
    await fillAnything(inCart, text);
    await page.getByRole("button", { name: "Update" }).click();
    await isRefused(inCart);
    await page.reload();
  }
  await expect(inCart).toHaveValue("2");
});

test("staff forms refuse numbers that aren't whole, and days that aren't days, and change nothing", async ({
  stage,
  asStaff,
  complaints,
}) => {
  test.slow();
  const bell = await stage.product({ title: "Staff bell", onHand: 5 });
  const purchase = await stage.incoming(bell.variantId, 5);
  const page = await asStaff("manager");
  const before = await quiet(stage);
  await page.goto(`/admin/inventory/${bell.variantId}`);
  for (const [label, press, texts] of [
    ["Units you counted", "Set to what I counted", ["-1", "1.5", "1,000", "many", "10000000000000", ""]],
    ["Units more or fewer", "Adjust", ["0", "1.5", "1,000", "−3", "many", "10000000000000", "", "-6"]],
  ] as const) {
    const field = page.getByLabel(label);
    for (const text of texts) {
      await field.fill(text);
      await page.locator("form", { has: field }).getByLabel("Why").fill("Story");
      await page.getByRole("button", { name: press }).click();
      await isRefused(field);
      await expect(field, "what was typed stays").toHaveValue(text);
      await page.reload();
    }
  }
  await page.goto(`/admin/purchase-orders/${purchase.id}`);
  const came = page.getByLabel(new RegExp(`^${bell.title}`));
  for (const text of ["-1", "1.5", "1,000", "a lot", "10000000000000"]) {
    await came.fill(text);
    await page.getByRole("button", { name: /^Receive/ }).click();
    await isRefused(came);
    await page.reload();
  }
  await page.goto(`/admin/purchase-orders/new?variant=${bell.variantId}`);
  const units = page.getByLabel(`Units of ${bell.title}`);
  for (const text of ["0", "-1", "1.5", "1,000", "10000000000000"]) {
    await units.fill(text);
    await page.getByRole("button", { name: "Order now" }).click();
    await isRefused(units);
  }
  await page.getByLabel("Expected on").fill("2001-01-01");
  await units.fill("1");
  await page.getByRole("button", { name: "Order now" }).click();
  await isRefused(page.getByLabel("Expected on"));
  expect(await stage.checksums()).toEqual(before);
  takeOut(complaints, "answered 422"); // the preview of a delivery that can't be
});

test("names in any script, in both directions, come back as they were typed, on pages and in mails", async ({
  stage,
  visit,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Wide bell", onHand: 9 });
  const desk = await asStaff("support");
  for (const name of [
    "مُحَمَّد بن عبد الله",
    "רחל \u202eevil",
    "Ζωή 👩🏽‍🚀 O’Neil & <b>Sons</b>",
    'ﷺ 田中 "x"',
  ]) {
    const email = addressOf("wide");
    const page = await visit();
    await addToCart(page, bell.handle, 1);
    await page.goto("/checkout");
    await fillAddress(page, { email, name, line1: name, city: name });
    await fillCard(page);
    await page.getByRole("button", { name: "Place order" }).click();
    await page.waitForURL("**/orders/*");
    await expect
      .poll(() => page.locator("main address bdi").allTextContents())
      .toEqual([name, name, `20457 ${name}`, "Germany"]);
    const [order] = await stage.rows<{ id: string }>(`select id from orders where email = '${email}'`);
    await desk.goto(`/admin/orders/${order?.id}`);
    await expect(desk.locator("main bdi").filter({ hasText: name }).first()).toBeVisible();
    const mail = await mailOf(stage, email, "order-confirmation");
    expect(linkTo(mail, "/orders/")).toBe(new URL(page.url()).pathname);
    expect(mail.html).not.toContain("<b>Sons</b>");
  }
});

test("a NUL is refused in every field with a sentence, and nothing is written", async ({
  stage,
  visit,
  asStaff,
}) => {
  const bell = await stage.product({ title: "Nul bell", onHand: 5 });
  const shopper = await visit({ javaScriptEnabled: false });
  await shopper.goto(`/products/${bell.handle}`);
  await shopper.getByRole("button", { name: "Add to cart" }).click();
  await expect(shopper).toHaveURL(/\/cart$/);
  await shopper.goto("/checkout");
  await fillAddress(shopper, { email: addressOf("nul") });
  await fillCard(shopper);
  const desk = await asStaff("owner", { javaScriptEnabled: false });
  await desk.goto(`/admin/inventory/${bell.variantId}`);
  await desk.getByLabel("Units more or fewer").fill("1");
  const before = await stage.checksums();
  await eachFieldWithNul(shopper, "main form:has([name=placingKey])", [
    "email",
    "name",
    "line1",
    "line2",
    "postalCode",
    "city",
    "region",
    "country",
    "cardNumber",
    "placingKey",
    "seenLines",
  ]);
  await eachFieldWithNul(desk, "main form:has(#quantity)", ["reason", "quantity", "variantId", "kind"]);
  const { carts: _before, ...then } = before;
  const { carts: _now, ...now } = await stage.checksums();
  expect(now).toEqual(then);
});

async function eachFieldWithNul(page: Page, selector: string, names: string[]): Promise<void> {
  const fields = await formFields(page, selector);
  for (const name of names) {
    const sent = new FormData();
    for (const [key, value] of fields) sent.append(key, key === name ? `x\0${value}` : value);
    // To the form's own address, and on to where its answer leads.
    const action = await page.locator(selector).first().getAttribute("action");
    const answer = await page.request.post(action || page.url(), {
      multipart: sent,
      headers: { origin: shopOrigin() },
    });
    expect(answer.status(), name).toBe(200);
    expect(await answer.text(), name).toMatch(/invisible character \(NUL\)/);
  }
}
