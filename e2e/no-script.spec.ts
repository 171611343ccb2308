// Without JavaScript everything a shopper does still works: each form is answered by a page.
import { addressOf, linkTo, mailOf } from "./support/mail";
import { acknowledgement, cards, fillAddress, fillCard } from "./support/shopping";
import { expect, test } from "./support/test";

const plain = { javaScriptEnabled: false };

test("without JavaScript: reading, cart, checkout and the order page", async ({ stage, visit }) => {
  const plate = await stage.product({ title: "Bumper plate", onHand: 2, priceMinor: 6000 });
  await stage.incoming(plate.variantId, 10);
  const email = addressOf("plain");
  const page = await visit(plain);

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 2, name: "New" })).toBeVisible();
  await page.getByLabel("What are you looking for?").fill("combinaton lader");
  await page.getByRole("main").getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByRole("link", { name: /Combination ladder/ }).first()).toBeVisible();
  await page.goto(`/products/${plate.handle}`);
  await expect(page.getByRole("heading", { level: 1, name: plate.title })).toBeVisible();
  await expect(page.getByText("€60.00").first()).toBeVisible();

  await test.step("a quantity that can't be is refused, and can be tried again", async () => {
    await page.getByLabel("Quantity").fill("1000");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page.getByText("It wasn't added to your cart")).toBeVisible();
    await expect(page.getByText(/We can promise 12 units/)).toBeVisible();
    await page.getByLabel("Quantity").fill("5");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page).toHaveURL(/\/cart$/);
    await expect(page.getByText(/^2 now, 3 (about|by) /).first()).toBeVisible();
  });

  await test.step("the cart is changed", async () => {
    await page.getByLabel(`Quantity of ${plate.title}`).fill("3");
    await page.getByRole("button", { name: "Update" }).click();
    await expect(page.getByText(/^2 now, 1 (about|by) /).first()).toBeVisible();
    await page.getByLabel(`Quantity of ${plate.title}`).fill("0");
    await page.getByRole("button", { name: "Update" }).click();
    await expect(page.getByText("Enter a whole number from 1 to 10,000.")).toBeVisible();
    await page.goto("/cart");
    await page.getByRole("link", { name: "Go to checkout" }).click();
  });

  await test.step("what is missing at checkout is said, and what was typed stays, but for the card", async () => {
    await fillAddress(page, { email, name: "Plain Jane" });
    await fillCard(page, cards.refused);
    await page.getByRole("button", { name: "Place order" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("Full name")).toHaveValue("Plain Jane");
    await expect(page.getByLabel("Country")).toHaveValue("DE");
    await expect(page.getByLabel("Card number")).toHaveValue("");
    expect(await stage.rows(`select 1 from orders where email = '${email}'`)).toHaveLength(0);
  });

  await test.step("the order is placed, and its page can be acted on", async () => {
    await page.getByRole("radio", { name: /^Everything together/ }).check();
    await page.getByLabel(acknowledgement).check();
    await fillCard(page);
    await page.getByRole("button", { name: "Place order" }).click();
    await expect(page.getByText("Thank you, we have your order")).toBeVisible();
    await expect(page.getByText("Everything together, when all of it is here")).toBeVisible();
    await page.goto(linkTo(await mailOf(stage, email, "order-confirmation"), "/orders/"));
    await page.locator("summary", { hasText: "Cancel" }).click();
    await page.getByLabel("How many of 3").fill("1");
    await page.getByRole("button", { name: "Cancel these units" }).click();
    await expect(page.getByText("1 cancelled")).toBeVisible();
    await mailOf(stage, email, "units-cancelled");
    await page.getByText("Use another card").click();
    await fillCard(page, cards.declined);
    await page.getByRole("button", { name: "Save this card" }).click();
    await expect(page.getByText("Visa ending in 0341")).toBeVisible();
  });
  await page.goto("/cart");
  await expect(page.getByText("Your cart is empty")).toBeVisible();
});

test("without JavaScript: sign-up, held unit and unsubscribing", async ({ stage, visit }) => {
  const bench = await stage.product({ title: "Bench", backorder: false, priceMinor: 20_000 });
  const first = addressOf("first");
  const second = addressOf("second");
  const page = await visit(plain);
  for (const email of [first, second]) {
    await page.goto(`/products/${bench.handle}`);
    await page.getByLabel("E-mail").fill("not an address");
    await page.getByRole("button", { name: "Tell me" }).click();
    await expect(page.getByText("Enter an e-mail address like name@example.com.")).toBeVisible();
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Tell me" }).click();
    await expect(page.getByText("You are on the list.")).toBeVisible();
  }

  await stage.adjust(bench.variantId, 2);
  await page.goto(linkTo(await mailOf(stage, first, "invitation"), "/restock/"));
  await page.getByRole("button", { name: "Buy it now" }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText(/^Held for you until/)).toBeVisible();
  await page.getByRole("link", { name: "Go to checkout" }).click();
  await fillAddress(page, { email: first });
  await fillCard(page);
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByText("Thank you, we have your order")).toBeVisible();

  const invitation = await mailOf(stage, second, "invitation");
  await page.goto(linkTo(invitation, "/restock/unsubscribe/"));
  await page.getByRole("button", { name: "Take me off the list" }).click();
  await expect(page.getByRole("heading", { name: "You are off the list" })).toBeVisible();
  await page.goto(linkTo(invitation, "/restock/"));
  await expect(page.getByRole("button", { name: "Buy it now" })).toHaveCount(0);
});
