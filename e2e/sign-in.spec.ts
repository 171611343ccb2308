// Who gets in, and for how long.
import type { Page } from "@playwright/test";
import { answered, ready } from "./support/ready";
import { expect, test } from "./support/test";

async function trySignIn(page: Page, email: string, password: string): Promise<void> {
  await ready(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  // A form that was refused is emptied of its password: what is typed before that would be lost.
  await answered(page, () => page.getByRole("button", { name: "Sign in" }).click());
}

test("a wrong password is refused in the same words as an unknown address; the right one leads back", async ({
  stage,
  visit,
}) => {
  const person = await stage.staffMember("support");
  const page = await visit();
  await page.goto("/admin/orders?view=ready");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Forders%3Fview%3Dready/);
  await trySignIn(page, person.email, "not the password");
  const words = await page.getByRole("alert").filter({ hasText: "problem" }).textContent();
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expect(page.getByLabel("E-mail")).toHaveValue(person.email);
  await trySignIn(page, "nobody@shop.example", "not the password");
  await expect(page.getByLabel("Password")).toHaveValue(""); // the answer has come
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@shop.example");
  expect(await page.getByRole("alert").filter({ hasText: "problem" }).textContent()).toBe(words);
  await trySignIn(page, person.email, person.password);
  await expect(page).toHaveURL(/\/admin\/orders\?view=ready$/);
});

test("the way back after signing in never leads to another site", async ({ stage, visit }) => {
  const person = await stage.staffMember("support");
  for (const next of [
    "//evil.example",
    "https://evil.example/admin",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    const page = await visit();
    await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`);
    await trySignIn(page, person.email, person.password);
    await expect(page.getByRole("heading", { name: "Today", exact: true })).toBeVisible();
    expect(new URL(page.url()).host).toBe(new URL(process.env.BACKFILL_E2E_URL ?? "").host);
  }
});

test("too many tries have to wait, also with the right password", async ({ stage, visit }) => {
  const person = await stage.staffMember("support");
  const page = await visit();
  await page.goto("/admin/sign-in");
  for (let tries = 0; tries < 10; tries += 1) {
    await trySignIn(page, person.email, `wrong ${tries}`);
    await expect(page.getByRole("alert").filter({ hasText: "problem" })).toBeVisible();
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
  await trySignIn(page, person.email, person.password);
  await expect(page.getByText(/^Too many tries\. Wait \d+ minutes?, then try again\.$/)).toBeVisible();
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});

test("signing out ends the session at once, for a copied cookie too", async ({ stage, visit }) => {
  const person = await stage.staffMember("support");
  const page = await visit();
  await page.goto("/admin/sign-in");
  await trySignIn(page, person.email, person.password);
  await expect(page.getByRole("heading", { name: "Today", exact: true })).toBeVisible();
  const copy = await visit({ storageState: await page.context().storageState() });
  await copy.goto("/admin/orders");
  await expect(copy.getByRole("heading", { name: "Orders" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
  await copy.goto("/admin/orders");
  await expect(copy).toHaveURL(/\/admin\/sign-in/);
});

test("a person who is shut out is out at once, in the middle of their work", async ({ stage, visit }) => {
  const person = await stage.staffMember("manager");
  const bell = await stage.product({ title: "Closed bell", onHand: 3 });
  const page = await visit();
  await page.goto("/admin/sign-in");
  await trySignIn(page, person.email, person.password);
  await expect(page.getByRole("heading", { name: "Today", exact: true })).toBeVisible();
  await page.goto(`/admin/inventory/${bell.variantId}`);
  const form = page.locator("form", { has: page.locator("#counted") });
  await form.locator("#counted").fill("2");
  await stage.disable(person.email);
  await form.getByRole("button").last().click();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
  expect(
    await stage.rows(
      `select sum(on_hand)::int as on_hand from stock_levels where variant_id = '${bell.variantId}'`,
    ),
  ).toEqual([{ on_hand: 3 }]);
  await trySignIn(page, person.email, person.password);
  await expect(page.getByRole("alert").filter({ hasText: "problem" })).toBeVisible();
});
