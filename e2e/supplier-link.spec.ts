// A supplier answers a purchase order from the link in its mail: no account, no scripts needed, and nobody else can.
import type { Page } from "@playwright/test";
import { addressOf, mailOf, purchaseMail, supplierLink } from "./support/mail";
import { answered } from "./support/ready";
import type { Stage } from "./support/stage";
import { expect, takeOut, test } from "./support/test";

/** Units ordered from a supplier, the mail that it got, and the link in it. */
async function ordered(stage: Stage, quantity: number) {
  const product = await stage.product({ title: "Supplied bell" });
  const purchase = await stage.incoming(product.variantId, quantity);
  return { product, purchase, link: await supplierLink(stage, purchase.id) };
}

async function linesOf(stage: Stage, purchaseId: string) {
  return stage.rows<{ open: number; cancelled: number; day: string }>(
    `select open_quantity as open, cancelled, expected_on::text as day from purchase_order_lines
     where purchase_order_id = '${purchaseId}' order by expected_on`,
  );
}

function inDays(today: string, days: number): string {
  return new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const send = (page: Page) => page.getByRole("button", { name: "Send these answers" }).click();

test("a supplier moves the day: staff see it, the customer is told once", async ({
  stage,
  visit,
  asStaff,
}) => {
  const { product, purchase, link } = await ordered(stage, 10);
  const { today, supplier } = await stage.theShop();
  const email = addressOf("waiting");
  const order = await stage.order([{ variantId: product.variantId, quantity: 6 }], { email });
  const page = await visit({ viewport: { width: 360, height: 780 } });

  await test.step("opening the link changes nothing", async () => {
    const before = await stage.rows("select count(*) from events");
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Purchase order ${purchase.number}`);
    await expect(page.getByText(product.title)).toBeVisible();
    expect(await stage.rows("select count(*) from events")).toEqual(before);
  });

  await test.step("a day that has passed and more units than ordered are refused beside their fields", async () => {
    await page.getByLabel("Units you can send").fill("11");
    await answered(page, () => send(page));
    await expect(page.getByText("Only 10 units are still to come").first()).toBeVisible();
    await page.getByLabel("Units you can send").fill("10");
    await page.getByLabel("They arrive on").first().fill("2020-01-01");
    await answered(page, () => send(page));
    await expect(page.getByText("This day has passed").first()).toBeVisible();
    expect(await linesOf(stage, purchase.id)).toMatchObject([{ open: 10, day: inDays(today, 14) }]);
  });

  await test.step("another day is taken", async () => {
    await page.getByLabel("They arrive on").first().fill(inDays(today, 70));
    await page.getByLabel("Anything we should know?").fill("The foundry is closed");
    await answered(page, () => send(page));
    await expect(page.getByText("Thank you. Your answer is noted")).toBeVisible();
    expect(await linesOf(stage, purchase.id)).toMatchObject([{ open: 10, day: inDays(today, 70) }]);
  });

  await test.step("staff read it on the morning page and on the order, and put it aside", async () => {
    const desk = await asStaff("manager");
    await desk.goto("/admin");
    await desk.getByRole("link", { name: /Suppliers' answers/ }).click();
    await desk.getByRole("link", { name: String(purchase.number) }).click();
    const told = "The supplier answered: 10 units come later: “The foundry is closed”";
    await expect(desk.getByText(told).first()).toBeVisible();
    await expect(desk.locator("header").getByText("Confirmed", { exact: true })).toBeVisible();
    await expect(desk.getByRole("list").getByText(supplier).first()).toBeVisible();
    await answered(desk, () => desk.getByRole("button", { name: "I've read it" }).click());
    await expect(desk.getByRole("button", { name: "I've read it" })).toHaveCount(0);
  });

  await test.step("the customer is told once, and sees the new days", async () => {
    await mailOf(stage, email, "order-update");
    await page.goto(link);
    await expect(page.getByText("You have answered already")).toBeVisible();
    await answered(page, () => page.getByRole("button", { name: "Yes, confirm everything" }).click());
    await expect(page.getByText("Thank you for confirming")).toBeVisible();
    await mailOf(stage, email, "order-update", 1);
    expect(order.number).toBeGreaterThan(0);
  });
});

test("without JavaScript: two deliveries, a part that can't come, and all the rest confirmed", async ({
  stage,
  visit,
}) => {
  const { purchase, link } = await ordered(stage, 50);
  const { today } = await stage.theShop();
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(link);
  await page.getByLabel("Units you can send").fill("30");
  await page.getByText("Some come on another day").click();
  await page.getByLabel("Units of the second delivery").fill("25");
  await page.getByLabel("They arrive on").nth(1).fill(inDays(today, 40));
  await send(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Units of the second delivery")).toHaveValue("25");
  await page.getByLabel("Units of the second delivery").fill("15");
  await send(page);
  await expect(page.getByText("Thank you. Your answer is noted")).toBeVisible();
  expect(await linesOf(stage, purchase.id)).toEqual([
    { open: 30, cancelled: 5, day: inDays(today, 14) },
    { open: 15, cancelled: 0, day: inDays(today, 40) },
  ]);
  await expect(page.getByLabel("Units you can send")).toHaveCount(2);
  await page.getByRole("button", { name: "Yes, confirm everything" }).click();
  await expect(page.getByText("Thank you for confirming")).toBeVisible();
  for (const units of await page.getByLabel("Units you can send").all()) await units.fill("0");
  await send(page);
  await expect(page.getByRole("heading", { name: "This order was cancelled" })).toBeVisible();
  expect(await linesOf(stage, purchase.id)).toMatchObject([{ open: 0 }, { open: 0 }]);
});

test("a link that is forged is not found, one to an older version says so", async ({
  stage,
  visit,
  asStaff,
  complaints,
}) => {
  const { purchase, link } = await ordered(stage, 5);
  const page = await visit();
  for (const forged of [link.replace(/\.1$/, ".2"), link.slice(0, -3), `${link}0`, "/supplier/nothing"]) {
    const answer = await page.goto(forged);
    expect(answer?.status(), forged).toBe(404);
    await expect(page.getByText(`Purchase order ${purchase.number}`)).toHaveCount(0);
  }
  takeOut(complaints, "answered 404");

  const desk = await asStaff("manager");
  await desk.goto(`/admin/purchase-orders/${purchase.id}`);
  await answered(desk, () => desk.getByRole("button", { name: "Send the mail again" }).click());
  await expect(desk.getByText("The mail is in the outbox.")).toBeVisible();
  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: /^A newer version of this order was sent on/ }),
  ).toBeVisible();
  await page.goto(await supplierLink(stage, purchase.id, 2));
  await expect(page.getByRole("button", { name: "Yes, confirm everything" })).toBeVisible();
});

test("staff draft an order, send it by mail with its printed page, and see that it stays one order", async ({
  stage,
  visit,
  asStaff,
}) => {
  const product = await stage.product({ title: "Drafted bell" });
  const desk = await asStaff("manager");
  await desk.goto(`/admin/purchase-orders/new?variant=${product.variantId}`);
  await desk.getByLabel(`Units of ${product.title}`).fill("12");
  await desk.getByRole("button", { name: "Save as draft" }).click();
  await expect(desk.getByText("Draft", { exact: true })).toBeVisible();
  const id = new URL(desk.url()).pathname.split("/").at(-1) ?? "";
  expect(await linesOf(stage, id)).toMatchObject([{ open: 0 }]);
  await answered(desk, () => desk.getByRole("button", { name: "Order now by mail" }).click());
  await expect(desk.getByText("The mail is in the outbox.")).toBeVisible();
  expect(await linesOf(stage, id)).toMatchObject([{ open: 12 }]);

  const file = await desk.request.get(`/admin/purchase-orders/${id}/pdf`);
  expect(file.headers()["content-type"]).toBe("application/pdf");
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const outside = await (await visit()).request.get(`/admin/purchase-orders/${id}/pdf`, { maxRedirects: 0 });
  expect([307, 403]).toContain(outside.status());

  // The page where it was drafted stays behind this one, hidden, with fields of the same names.
  await desk.goto(`/admin/purchase-orders/${id}/edit`);
  await desk.getByLabel(`Units of ${product.title}`).fill("15");
  await desk.getByRole("button", { name: "Send the new version" }).click();
  await expect(desk.getByText("The lines were changed: 3 units more")).toBeVisible();
  expect((await purchaseMail(stage, id, 2)).subject).toMatch(/^Changed: purchase order \d+, version 2/);
});
