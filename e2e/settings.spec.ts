// The merchant changes how the store looks and what it says, and shoppers see it at once.
import type { Page } from "@playwright/test";
import { addDays } from "@/lib/day";
import { expect, test } from "./support/test";

const today = new Date().toISOString().slice(0, 10);

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
}

/** Seen without anybody doing more than loading the page again. */
async function seenSoon(shopper: Page, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await shopper.reload();
    await look();
  }).toPass({ timeout: 8000, intervals: [500] });
}

test("a new name and colour are seen in an open store within seconds", async ({ visit, asStaff }) => {
  const shopper = await visit();
  await shopper.goto("/");
  const merchant = await asStaff("manager");
  await merchant.goto("/admin/settings/details");
  const before = await merchant.getByLabel("Shop name").inputValue();
  await merchant.getByLabel("Shop name").fill("Kelp & Co");
  await save(merchant);
  await seenSoon(shopper, () =>
    expect(shopper.getByRole("banner").getByRole("link", { name: "Kelp & Co" })).toBeVisible({
      timeout: 500,
    }),
  );
  await merchant.getByLabel("Shop name").fill(before);
  await save(merchant);

  await merchant.goto("/admin/settings/appearance");
  const colour = merchant.getByLabel(/^Brand colour/);
  const house = await colour.inputValue();
  await colour.fill("plum");
  await merchant.getByRole("button", { name: "Save" }).click();
  await expect(merchant.getByRole("alert").filter({ hasText: "Write a colour like #6f2c50." })).toBeVisible();
  await colour.fill("0a7");
  await merchant.getByText("Bookish", { exact: true }).click();
  await save(merchant);
  await expect(colour).toHaveValue("#00aa77");
  const brand = () =>
    shopper.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand"));
  await seenSoon(shopper, async () => expect(await brand()).toBe("#00aa77"));
  const fonts = await shopper
    .locator('link[rel="preload"][as="font"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(fonts.join(" ")).toContain("source-serif");
  expect(fonts.join(" ")).not.toContain("figtree");
  await colour.fill(house);
  await merchant.getByText("Workshop", { exact: true }).click();
  await save(merchant);
});

test("an announcement and a word about delays are seen on every page, and can be taken down", async ({
  visit,
  asStaff,
}) => {
  const shopper = await visit();
  await shopper.goto("/policy");
  const merchant = await asStaff("manager");
  await merchant.goto("/admin/settings/banners");
  const words = merchant.getByLabel(/^Words/);
  const late = merchant.getByLabel(/^What takes longer/);
  await words.fill("Open on Sunday");
  await merchant.getByLabel(/^Leads to/).fill("javascript:alert(1)");
  await merchant.getByRole("button", { name: "Save" }).click();
  await expect(merchant.getByRole("alert").filter({ hasText: "https://" })).toBeVisible();
  await merchant.getByLabel(/^Leads to/).fill("/backorders");
  await late.fill("The port is on strike.");
  await merchant.locator('[id="delay.untilDay"]').fill(addDays(today, 3));
  await save(merchant);
  await seenSoon(shopper, async () => {
    await expect(shopper.getByRole("link", { name: "Open on Sunday" })).toBeVisible({ timeout: 500 });
    await expect(shopper.getByText("The port is on strike.")).toBeVisible({ timeout: 500 });
  });
  for (const field of [
    words,
    late,
    merchant.getByLabel(/^Leads to/),
    merchant.locator('[id="delay.untilDay"]'),
  ])
    await field.fill("");
  await save(merchant);
  await seenSoon(shopper, () =>
    expect(shopper.getByText("The port is on strike.")).toHaveCount(0, { timeout: 500 }),
  );
});

test("the front page follows the order that the merchant chose", async ({ stage, visit, asStaff }) => {
  await stage.product({ title: "Ordered bell", onHand: 3 });
  const merchant = await asStaff("manager");
  await merchant.goto("/admin/settings/appearance");
  const part = (place: number) => merchant.getByLabel(`Part ${place}`, { exact: true });
  const kept = await Promise.all([1, 2, 3, 4].map((place) => part(place).inputValue()));
  for (const [index, value] of ["in_stock", "new", "", ""].entries())
    await part(index + 1).selectOption(value);
  await save(merchant);
  const shopper = await visit();
  await shopper.goto("/");
  await seenSoon(shopper, () =>
    expect(shopper.locator("main h2").first()).toHaveText(/in stock/i, { timeout: 500 }),
  );
  for (const [index, value] of kept.entries()) await part(index + 1).selectOption(value);
  await save(merchant);
});

test("a logo is drawn anew; what isn't a picture is refused", async ({ visit, asStaff }) => {
  const merchant = await asStaff("manager");
  await merchant.goto("/admin/settings/appearance");
  const upload = async (name: string, mimeType: string, buffer: Buffer) => {
    await merchant.locator("#logo").setInputFiles({ name, mimeType, buffer });
    await merchant.getByRole("button", { name: "Upload" }).click();
  };
  const refused = (words: string) =>
    expect(merchant.getByRole("alert").filter({ hasText: words })).toBeVisible();
  await upload("logo.png", "image/png", Buffer.from("<script>alert(1)</script>"));
  await refused("This isn't a picture that can be read.");
  await upload("large.png", "image/png", Buffer.alloc(3_000_000));
  await refused("larger than 2 MB");
  const hostile = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" onload="alert(1)">
    <script>alert(2)</script><rect width="80" height="40" fill="#5e2347"/></svg>`;
  await upload("logo.svg", "image/svg+xml", Buffer.from(hostile));
  await expect(merchant.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  const shopper = await visit();
  await shopper.goto("/");
  const logo = shopper.getByRole("banner").locator('img[src^="/uploads/"]');
  await seenSoon(shopper, () => expect(logo).toBeVisible({ timeout: 500 }));
  const answer = await shopper.request.get((await logo.getAttribute("src")) ?? "");
  expect(answer.headers()).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
  });
  expect((await answer.body()).includes("alert")).toBe(false);
  await merchant.getByRole("button", { name: "Take the logo down" }).click();
  await seenSoon(shopper, () => expect(logo).toHaveCount(0, { timeout: 500 }));
});
