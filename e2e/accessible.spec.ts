// Every page and main state in both colour schemes, on a phone and on a desk: axe finds nothing, and nothing scrolls sideways.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signIn } from "./support/account";
import { adminStates, type State } from "./support/admin-states";
import { addressOf, linkTo, mailOf } from "./support/mail";
import { acknowledgement, addToCart, cards } from "./support/shopping";
import type { Stage } from "./support/stage";
import { expect, takeOut, test } from "./support/test";

type Scheme = "light" | "dark";

const phone = { width: 360, height: 780 };
const desk = { width: 1440, height: 900 };

for (const colorScheme of ["light", "dark"] satisfies Scheme[]) {
  test(`the shop, ${colorScheme}`, async ({ stage, visit, complaints }) => {
    test.setTimeout(480_000);
    const states = await storeStates(stage);
    const page = await visit({ colorScheme, viewport: phone, reducedMotion: "reduce" });
    const problems: string[] = [];
    await page.goto("/cart");
    problems.push(...(await look(page, "the empty cart", colorScheme)));
    const bell = await stage.product({ title: `Bell ${"of a very long name ".repeat(9)}`, onHand: 1 });
    await stage.incoming(bell.variantId, 9);
    await addToCart(page, bell.handle, 4);
    problems.push(...(await look(page, "a product just put into the cart", colorScheme)));
    for (const { path, prepare } of states) {
      await page.goto(path);
      await prepare?.(page);
      problems.push(...(await look(page, path, colorScheme)));
    }
    expect(problems).toEqual([]);
    takeOut(complaints, "answered 404"); // what isn't here says so
  });

  test(`the admin, ${colorScheme}`, async ({ stage, visit, asStaff, complaints }) => {
    test.setTimeout(600_000);
    const problems: string[] = [];
    const outside = await visit({ colorScheme, viewport: phone });
    await outside.goto("/admin/sign-in");
    problems.push(...(await look(outside, "sign-in", colorScheme)));
    await outside.getByRole("button", { name: "Sign in" }).click();
    await expect(outside.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
    problems.push(...(await look(outside, "sign-in, refused", colorScheme)));
    const page = await asStaff("owner", { colorScheme, viewport: phone, reducedMotion: "reduce" });
    for (const { path, prepare } of await adminStates(stage)) {
      await page.goto(path);
      await prepare?.(page);
      problems.push(...(await look(page, path, colorScheme)));
    }
    const warehouse = await asStaff("warehouse", { colorScheme, viewport: phone });
    await warehouse.goto("/admin/outbox");
    problems.push(...(await look(warehouse, "a page that the role doesn't open", colorScheme)));
    expect(problems).toEqual([]);
    takeOut(complaints, "answered 404"); // what isn't here says so
  });
}

/** What is wrong at both sizes, one line each. */
async function look(page: Page, name: string, colorScheme: Scheme): Promise<string[]> {
  const problems: string[] = [];
  await expect(page, "a page that comes in pieces has its title").toHaveTitle(/./);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    const place = `${name} at ${viewport.width}`;
    if (viewport === phone) {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) problems.push(`${place}: scrolls ${wide} pixels sideways`);
    }
    const axe = new AxeBuilder({ page }).exclude("iframe");
    // The structure is the same in both schemes; only the colours are looked at twice.
    if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      problems.push(
        `${place}: ${id} ${nodes
          .map((node) => node.target.join(" "))
          .slice(0, 3)
          .join(", ")}`,
      );
  }
  await page.setViewportSize(phone);
  return problems;
}

async function storeStates(stage: Stage): Promise<State[]> {
  const email = addressOf("look");
  const mix = await stage.product({ title: "Mixed bell", onHand: 2 });
  await stage.incoming(mix.variantId, 5);
  const waiting = await stage.order([{ variantId: mix.variantId, quantity: 4 }], { email });
  await stage.packAndShip(waiting.orderId, 1);
  const card = { number: cards.declined, expiry: "12/40", cvc: "123" };
  const unpaid = await stage.order([{ variantId: mix.variantId, quantity: 1 }], { email, card });
  await stage.packAndShip(waiting.orderId, 1);
  const single = await stage.product({ title: "Single bell", onHand: 2 });
  const failed = await stage.order([{ variantId: single.variantId, quantity: 1 }], { email, card });
  await stage.packAndShip(failed.orderId, 1);
  const lines = [mix, single].map(({ variantId }) => ({ variantId, quantity: 1 }));
  const together = await stage.order(lines, { email, shipChoice: "together" });
  const gone = await stage.product({ title: "Gone bell", backorder: false });
  await stage.signUp(gone.variantId, email);
  await stage.adjust(gone.variantId, 1);
  const invitation = await mailOf(stage, email, "invitation");
  const expired = await stage.product({ title: "Expired bell", backorder: false });
  const late = addressOf("late");
  await stage.signUp(expired.variantId, late);
  await stage.adjust(expired.variantId, 1);
  const lateInvitation = await mailOf(stage, late, "invitation");
  await stage.endHolds(expired.variantId);
  return [
    { path: "/" },
    { path: `/products/${mix.handle}` },
    { path: `/products/${single.handle}` },
    { path: `/products/${single.handle}/ask` },
    { path: "/products/joist-hanger" },
    { path: "/products/ladder", prepare: (page) => page.getByText("Tell me when it is in stock").click() },
    {
      path: "/products/laser-level",
      prepare: async (page) => {
        await page.getByRole("button", { name: "Tell me" }).click();
        await expect(page.getByText(/^(Error: )?Enter an e-mail address/).first()).toBeVisible();
      },
    },
    { path: "/products/no-such-thing" },
    { path: "/policy" },
    { path: "/backorders" },
    ...["/collections/all", "/collections/all?availability=now&sort=cheap", "/search?q=ladder"].map(
      (path) => ({ path }),
    ),
    { path: "/cart" },
    { path: "/checkout" },
    {
      path: "/checkout",
      prepare: async (page) => {
        await expect(page.getByLabel(acknowledgement)).toBeVisible();
        await page.getByRole("button", { name: "Place order" }).click();
        await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
      },
    },
    { path: waiting.path },
    {
      path: waiting.path,
      prepare: (page) =>
        page
          .getByText(/^Cancel/)
          .first()
          .click(),
    },
    { path: waiting.path, prepare: (page) => page.getByText("Why this day?").first().click() },
    ...["address", "withdraw", "return"].map((below) => ({ path: `${waiting.path}/${below}` })),
    {
      path: together.path,
      prepare: async (page) => {
        await page.getByText("Let the rest leave without this").first().click();
        await expect(page.getByRole("button", { name: "Let these follow by themselves" })).toBeVisible();
      },
    },
    { path: unpaid.path },
    { path: failed.path },
    { path: "/orders/forged" },
    { path: linkTo(invitation, "/restock/") },
    { path: linkTo(lateInvitation, "/restock/") },
    { path: linkTo(invitation, "/restock/unsubscribe/") },
    { path: "/restock/sign-up" },
    { path: "/alerts" },
    { path: linkTo(invitation, "/alerts/") },
    { path: "/privacy" },
    { path: "/account/sign-in" },
    { path: "/account/sign-in/no-such-link" },
    { path: "/account/erased" },
    { path: "/account/sign-in", prepare: (page) => signIn(stage, page, email) },
    { path: "/account/addresses" },
    { path: "/account/privacy" },
    { path: "/set-up" },
  ];
}
