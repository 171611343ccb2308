// What shoppers do again and again, as they do it: by the labels and buttons that they see.
import { expect, type Page } from "@playwright/test";

export const cards = {
  pays: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0341",
  needsAuthentication: "4000 0027 6000 3184",
  refused: "4000 0000 0000 0002",
};

export async function addToCart(page: Page, handle: string, quantity: number): Promise<void> {
  await page.goto(`/products/${handle}`);
  await page.getByLabel("Quantity").fill(String(quantity));
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("It is in your cart.")).toBeVisible();
}

export type Address = {
  email: string;
  name?: string;
  line1?: string;
  line2?: string;
  city?: string;
  region?: string;
};

export async function fillAddress(page: Page, address: Address): Promise<void> {
  const { email, name = "Ada Quist", line1 = "Harbour Street 1", city = "Hamburg" } = address;
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("Street and number").fill(line1);
  if (address.line2) await page.getByLabel("Company, floor, building").fill(address.line2);
  await page.getByLabel("Postcode").fill("20457");
  await page.getByLabel("Town or city").fill(city);
  if (address.region) await page.getByLabel("State or region").fill(address.region);
  await page.getByLabel("Country").selectOption("DE");
}

export async function fillCard(page: Page, number = cards.pays): Promise<void> {
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expires").fill("12/40");
  await page.getByLabel("Security code").fill("123");
}

/** From the checkout page to the order page. */
export async function placeOrder(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Place order" }).click();
  await page.waitForURL("**/orders/*");
  await expect(page.getByText("Thank you, we have your order")).toBeVisible();
}

export const acknowledgement = "I know about the wait and order anyway";
