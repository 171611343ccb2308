// Strings that break shops, through the forms that keep what people write: shown back byte for byte, and no script runs.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { formFields, shopOrigin } from "./support/forms";
import { addressOf } from "./support/mail";
import { groupsOf, hasSharedList, naughtyStrings } from "./support/naughty-strings";
import { fillAddress, fillCard } from "./support/shopping";
import { expect, test } from "./support/test";

if (!hasSharedList)
  console.error("No ../shared/data/bad-input here: the naughty strings are the repository's own few.");

const strings = naughtyStrings().filter((text) => text.trim() !== "");

/** Sends a form of the page with some fields changed, as a browser that runs no scripts would. */
async function post(page: Page, url: string, fields: FormData, changed: Record<string, string>) {
  const sent = new FormData();
  for (const [name, value] of fields) sent.append(name, changed[name] ?? String(value));
  return page.request.post(url, {
    multipart: sent,
    headers: { origin: shopOrigin() },
    maxRedirects: 0,
  });
}

test("through the checkout's name and address, and back on the order's pages", async ({
  stage,
  visit,
  asStaff,
}) => {
  test.setTimeout(240_000);
  const bell = await stage.product({ title: "Naughty bell", onHand: 10_000 });
  const plain = await visit({ javaScriptEnabled: false });
  const reader = await visit();
  const desk = await asStaff("support");
  await plain.goto(`/products/${bell.handle}`);
  const buying = await formFields(plain, "main form:has([name=quantity])");

  // Filled in once; what is in the cart, and so what the page says of it, is the same each time.
  await post(plain, "/cart", buying, {});
  await plain.goto("/checkout");
  await fillAddress(plain, { email: addressOf("naughty") });
  await fillCard(plain);
  const ordering = await formFields(plain, "main form:has([name=placingKey])");

  for (const [group, texts] of groupsOf(strings, 5).entries()) {
    if (group > 0) await post(plain, "/cart", buying, {});
    const [name = "Ada", line1 = "Street 1", line2 = "", city = "Hamburg", region = ""] = texts.map(fitting);
    const typed = { name, line1, line2, city, region, placingKey: randomUUID() };
    const answer = await post(plain, "/checkout/place", ordering, typed);
    expect(answer.status(), `group ${group}: ${JSON.stringify(texts)}`).toBe(303);
    const orderPath = new URL(answer.headers().location ?? "", shopOrigin()).pathname;
    await reader.goto(orderPath);
    await expect
      .poll(() => reader.locator("main address bdi").allTextContents())
      .toEqual(
        [name, line1, line2, `20457 ${city.trim()}`, region, "Germany"]
          .map(asShown)
          .filter((text) => text !== ""),
      );
    if (group % 10 === 0) {
      const [order] = await stage.rows<{ id: string }>("select id from orders order by number desc limit 1");
      await desk.goto(`/admin/orders/${order?.id}`);
      await expect.poll(() => desk.locator("main bdi").allTextContents()).toContain(asShown(name));
    }
  }
});

test("through staff's reasons and notes, and back in the ledger and on the purchase order", async ({
  stage,
  asStaff,
}) => {
  test.setTimeout(240_000);
  const bell = await stage.product({ title: "Noted bell", onHand: 5 });
  const plain = await asStaff("manager", { javaScriptEnabled: false });
  const reader = await asStaff("manager");
  const stock = `/admin/inventory/${bell.variantId}`;
  await plain.goto(stock);
  const adjusting = await formFields(plain, "main form:has(#quantity)");
  const reasons = strings.filter((text, index) => index % 3 === 0 && [...text].length <= 200);
  for (const group of groupsOf(reasons, 50)) {
    for (const reason of group) {
      const answer = await post(plain, stock, adjusting, { quantity: "1", reason });
      expect(answer.status(), JSON.stringify(reason)).toBeLessThan(400);
    }
    await reader.goto(stock);
    await expect
      .poll(() => reader.locator("main td bdi").allTextContents())
      .toEqual(expect.arrayContaining(group.map(asShown)));
  }
  const kept = await stage.rows<{ count: number }>(
    `select count(*)::int as count from stock_movements where variant_id = '${bell.variantId}' and kind = 'adjustment'`,
  );
  expect(kept).toEqual([{ count: reasons.length }]);

  const ordering = `/admin/purchase-orders/new?variant=${bell.variantId}`;
  await plain.goto(ordering);
  const purchase = await formFields(plain, "main form:has(#note)");
  for (const note of strings.filter((_, index) => index % 12 === 1)) {
    const answer = await post(plain, ordering, purchase, { note });
    expect(answer.status(), JSON.stringify(note)).toBe(303);
    await reader.goto(new URL(answer.headers().location ?? "", shopOrigin()).pathname);
    await expect(reader.getByRole("heading", { level: 1 })).toContainText("Purchase order");
    await expect.poll(() => reader.locator("main header p").allTextContents()).toContain(asShown(note));
  }
});

test("as an address to be told: each is taken or refused with a sentence, none breaks the page", async ({
  stage,
  visit,
}) => {
  test.setTimeout(240_000);
  const bell = await stage.product({ title: "Awaited bell", backorder: false });
  const plain = await visit({ javaScriptEnabled: false });
  await plain.goto(`/products/${bell.handle}`);
  const signingUp = await formFields(plain, "main form:has([name=email])");
  for (const group of groupsOf(strings, 8)) {
    await Promise.all(
      group.map(async (email) => {
        const answer = await post(plain, "/restock/sign-up", signingUp, { email });
        expect(answer.status(), JSON.stringify(email)).toBe(200);
        expect(await answer.text(), JSON.stringify(email)).toMatch(
          /Enter an e-mail address like|This e-mail address is too long|You are on the list/,
        );
      }),
    );
  }
});

/** As long as the shortest field takes. */
function fitting(text: string): string {
  return [...text].length > 120 ? text.slice(0, 100).trim().toWellFormed() : text;
}

/** What a page shows of it: spaces at the ends are not kept, and a page knows one kind of line end. */
function asShown(text: string): string {
  return text.trim().replace(/\r\n?/g, "\n");
}
