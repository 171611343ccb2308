// A shopper finds what there is: on the front page, by filters that an address carries, by words that are only nearly right.
import { addressOf } from "./support/mail";
import { answered } from "./support/ready";
import { expect, test } from "./support/test";

/** Lists follow a change within about a second, and pages another one later. */
const soon = { timeout: 15_000 };

test("what is new and what is back stands on the front page, soon after it came", async ({
  stage,
  visit,
}) => {
  const bell = await stage.product({ title: "Front page bell", backorder: false });
  const page = await visit();
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByRole("region", { name: "New" }).getByText(bell.title)).toBeVisible({
      timeout: 500,
    });
  }).toPass(soon);
  await stage.adjust(bell.variantId, 3);
  await expect(async () => {
    await page.goto("/");
    const back = page.getByRole("region", { name: "Back in stock" });
    await expect(back.getByText(bell.title)).toBeVisible({ timeout: 500 });
  }).toPass(soon);
  await page.getByRole("link", { name: "See all: Back in stock" }).click();
  await expect(page.getByRole("link", { name: bell.title })).toBeVisible();
});

test("the filters are the address: shared, it shows the same, and each can be taken away", async ({
  stage,
  visit,
}) => {
  const dear = await stage.product({ title: "Golden anvil", onHand: 2, priceMinor: 7_777_700 });
  const gone = await stage.product({ title: "Golden hammer", backorder: false, priceMinor: 7_777_800 });
  const page = await visit();
  await expect(async () => {
    await page.goto("/collections/all?from=77777&to=77778");
    await expect(page.getByRole("link", { name: gone.title })).toBeVisible({ timeout: 500 });
    await expect(page.getByRole("link", { name: dear.title })).toBeVisible({ timeout: 500 });
  }).toPass(soon);
  await page.getByLabel("How you can have it").selectOption({ label: "In stock (1)" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/availability=now/);
  await expect(page.getByRole("link", { name: gone.title })).toBeHidden();

  const friend = await visit({ javaScriptEnabled: false });
  await friend.goto(page.url());
  await expect(friend.getByRole("link", { name: dear.title })).toBeVisible();
  await expect(friend.getByRole("link", { name: gone.title })).toBeHidden();
  await friend.getByRole("link", { name: "Take away: In stock" }).click();
  await expect(friend.getByRole("link", { name: gone.title })).toBeVisible();
  expect(await friend.locator("link[rel=canonical]").getAttribute("href")).toMatch(/\/collections\/all$/);
});

test("suggestions come while one types, and the keyboard goes through them", async ({ visit }) => {
  const page = await visit();
  await page.goto("/search");
  const field = page.getByRole("combobox", { name: "What are you looking for?" });
  await field.pressSequentially("combinaton lad");
  await expect(page.getByRole("option", { name: /Combination ladder/ })).toBeVisible();
  await field.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await field.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/Combination ladder/);
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /Combination ladder/ })).toBeVisible();
});

test("what is on its way is ordered and followed right from its list", async ({ stage, visit }) => {
  const bell = await stage.product({ title: "Arriving bell" });
  await stage.incoming(bell.variantId, 9);
  const page = await visit();
  const card = page.getByRole("article").filter({ hasText: bell.title });
  await expect(async () => {
    await page.goto("/backorders");
    await expect(card).toBeVisible({ timeout: 500 });
  }).toPass(soon);
  await answered(page, () => card.getByRole("button", { name: /^Add to cart/ }).click());
  await expect(card.getByRole("link", { name: "Go to the cart" })).toBeVisible();
  await card.getByText("Tell me when it is here").click();
  await card.getByLabel("E-mail").fill(addressOf("follower"));
  await answered(page, () => card.getByRole("button", { name: "Tell me" }).click());
  await expect(card.getByText(/You are on the list|Almost done/)).toBeVisible();
});

test("search engines and messengers are told the same as people", async ({ stage, visit }) => {
  const bell = await stage.product({ title: "Listed bell", onHand: 4 });
  const page = await visit();
  await page.goto(`/products/${bell.handle}`);
  const picture = await page.locator('meta[property="og:image"]').first().getAttribute("content");
  const shown = await page.request.get(picture ?? "");
  expect(shown.headers()["content-type"]).toBe("image/png");
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(data.join(" ")).toContain("BreadcrumbList");
  expect(await (await page.request.get("/robots.txt")).text()).toContain("/sitemap.xml");
  expect(await (await page.request.get("/sitemap.xml")).text()).toContain("/sitemaps/pages");
  const feed = await (await page.request.get("/feeds/google.xml")).text();
  const item = feed.split("<item>").find((part) => part.includes(bell.title));
  expect(item).toContain("<g:availability>in_stock</g:availability>");
});
