// An account: signed in by mail, the same cart everywhere, one's own data to see and to be rid of, and nothing for anybody else.
import { ask, signIn } from "./support/account";
import { addressOf, mailOf } from "./support/mail";
import { addToCart } from "./support/shopping";
import { expect, takeOut, test } from "./support/test";

const shipTo = {
  name: "Ada Quist",
  line1: "Harbour Street 1",
  postalCode: "20457",
  city: "Hamburg",
  country: "DE",
};

test("a link that a scanner opens signs nobody in; the button behind it does, once", async ({
  stage,
  visit,
}) => {
  const email = addressOf("ada");
  const bell = await stage.product({ title: "Account bell", onHand: 3 });
  const { number } = await stage.order([{ variantId: bell.variantId, quantity: 1 }], { email, shipTo });
  const page = await visit();
  const { link } = await ask(stage, page, email);
  await mailOf(stage, email, "account-link");
  const links = `select count(*) filter (where used_at is not null)::int as used from mailed_links where email = '${email}'`;
  const scanner = await visit();
  for (const method of ["GET", "HEAD"]) await scanner.request.fetch(link, { method });
  await scanner.goto(link);
  expect(await stage.rows(links)).toEqual([{ used: 0 }]);
  expect(
    await stage.rows(
      `select from customer_sessions s join customers c on c.id = s.customer_id where c.email = '${email}'`,
    ),
  ).toEqual([]);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in on this device" }).click();
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
  await expect(page.getByRole("link", { name: `Order ${number}` })).toBeVisible();
  await scanner.goto(link);
  await expect(scanner.getByRole("heading", { name: "This link is used up" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account\/sign-in\?next=/);
});

test("without JavaScript: the link, the code from the mail, and a wrong code", async ({ stage, visit }) => {
  const plain = { javaScriptEnabled: false };
  const email = addressOf("plain");
  const page = await visit(plain);
  const { code } = await ask(stage, page, email);
  await page.getByLabel("Code from the mail").fill(code === "000000" ? "111111" : "000000");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/These aren't the digits/).first()).toBeVisible();
  await page.getByLabel("Code from the mail").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await signIn(stage, page, email);
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
});

test("the way back after signing in never leads to another site", async ({ stage, visit }) => {
  for (const next of ["//evil.example", "https://evil.example/account", "/\\evil.example", "/admin"]) {
    const page = await visit();
    await signIn(stage, page, addressOf("next"), next);
    await expect(page).toHaveURL(/\/account$/);
    expect(new URL(page.url()).host).toBe(new URL(process.env.BACKFILL_E2E_URL ?? "").host);
  }
});

test("one cart on two devices, and one's own address at checkout", async ({ stage, visit }) => {
  const email = addressOf("devices");
  const [cup, mat] = [
    await stage.product({ title: "Device cup", onHand: 9 }),
    await stage.product({ title: "Device mat", onHand: 9 }),
  ];
  const phone = await visit();
  await addToCart(phone, cup.handle, 2);
  await signIn(stage, phone, email);
  const desk = await visit();
  await addToCart(desk, mat.handle, 1);
  await addToCart(desk, cup.handle, 1);
  await signIn(stage, desk, email);
  await expect(desk.getByText(/is now in your account's cart/)).toBeVisible();
  await phone.goto("/cart");
  await expect(phone.getByLabel(`Quantity of ${cup.title}`)).toHaveValue("3");
  await expect(phone.getByLabel(`Quantity of ${mat.title}`)).toHaveValue("1");

  await desk.goto("/account/addresses");
  await desk.getByLabel("Full name").fill("Ada Quist");
  await desk.getByLabel("Street and number").fill("Harbour Street 1");
  await desk.getByLabel("Postcode").fill("20457");
  await desk.getByLabel("Town or city").fill("Hamburg");
  await desk.getByLabel("Country").selectOption("DE");
  await desk.getByRole("button", { name: "Save address" }).click();
  await expect(desk.getByText("Used first")).toBeVisible();
  await phone.goto("/checkout");
  await expect(phone.getByLabel("E-mail")).toHaveValue(email);
  await expect(phone.getByLabel("Street and number")).toHaveValue("Harbour Street 1");
  await expect(phone.getByLabel("Country")).toHaveValue("DE");

  await desk.goto("/account");
  await desk.getByRole("button", { name: "Sign out" }).click();
  await expect(desk).toHaveURL(/\/$/);
  await desk.goto("/cart");
  await expect(desk.getByLabel(`Quantity of ${cup.title}`)).toHaveCount(0);
});

test("a copy of one's data is one's own, and erased it names nobody", async ({
  stage,
  visit,
  complaints,
}) => {
  const [email, other] = [addressOf("erase"), addressOf("other")];
  const bell = await stage.product({ title: "Erased bell", onHand: 3 });
  const { orderId, path } = await stage.order([{ variantId: bell.variantId, quantity: 1 }], {
    email,
    shipTo,
  });
  const stranger = await visit();
  await signIn(stage, stranger, other);
  const theirs = await stranger.request.post("/account/privacy/export", {
    headers: { origin: new URL(process.env.BACKFILL_E2E_URL ?? "").origin },
  });
  expect(await theirs.text()).not.toContain(email);
  const foreign = await stranger.request.post("/account/privacy/export", {
    headers: { origin: "https://elsewhere.example" },
  });
  expect(foreign.status()).toBe(403);

  const page = await visit();
  await signIn(stage, page, email);
  await page.goto("/account/privacy");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download my data" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("my-data.json");

  await page.getByLabel("I know that this can't be undone").check();
  await page.getByRole("button", { name: "Erase my data now" }).click();
  await expect(page.getByText(/Orders that are still open/).first()).toBeVisible();
  await stage.packAndShip(orderId, 1);
  await page.goto("/account/privacy");
  await page.getByLabel("I know that this can't be undone").check();
  await page.getByRole("button", { name: "Erase my data now" }).click();
  await expect(page.getByRole("heading", { name: "Your data is erased" })).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account\/sign-in/);
  expect(await stage.rows(`select from customers where email = '${email}'`)).toEqual([]);
  await page.goto(path);
  await expect(page.getByText("Harbour Street 1")).toHaveCount(0);
  takeOut(complaints, "answered 403");
});

test("who shops here is no staff: a customer's sign-in opens nothing in the admin", async ({
  stage,
  visit,
}) => {
  const page = await visit();
  await signIn(stage, page, addressOf("nosy"));
  for (const path of ["/admin", "/admin/orders", "/admin/customers"]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location).toContain("/admin/sign-in");
  }
  const cookies = await page.context().cookies();
  const own = cookies.find((cookie) => cookie.name.endsWith("backfill-customer"));
  const forged = { cookie: `backfill-staff=${own?.value}; __Secure-backfill-staff=${own?.value}` };
  const answer = await (await visit()).request.get("/admin/orders", { headers: forged, maxRedirects: 0 });
  expect(answer.headers().location).toContain("/admin/sign-in");
});

test("pages of the store ask nobody else for anything and leave no cookie behind", async ({
  stage,
  visit,
}) => {
  const bell = await stage.product({ title: "Private bell", onHand: 3 });
  const page = await visit();
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(process.env.BACKFILL_E2E_URL ?? "").host)
      elsewhere.push(request.url());
  });
  for (const path of [
    "/",
    `/products/${bell.handle}`,
    "/backorders",
    "/search?q=bell",
    "/policy",
    "/privacy",
    "/cart",
    "/alerts",
    "/account/sign-in",
  ]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await page.context().cookies(), path).toEqual([]);
  }
  expect(elsewhere).toEqual([]);
});
