// What a customer does about an order without calling anybody: split, move, ask, withdraw; on a phone, and without JavaScript.
import { addressOf, mailOf } from "./support/mail";
import { answered } from "./support/ready";
import type { Stage } from "./support/stage";
import { expect, test } from "./support/test";

const phone = { viewport: { width: 360, height: 740 } };

async function waiting(stage: Stage, email: string) {
  const product = await stage.product({ title: "Kettlebell", onHand: 2 });
  await stage.incoming(product.variantId, 10);
  const order = await stage.order([{ variantId: product.variantId, quantity: 5 }], {
    email,
    shipChoice: "together",
  });
  return { product, ...order };
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "on a phone" : "on a phone without JavaScript";

  test(`an order is split, moved and asked about ${how}`, async ({ stage, visit, asStaff }) => {
    const email = addressOf("self-service");
    const { path } = await waiting(stage, email);
    const page = await visit({ ...phone, javaScriptEnabled });
    await page.goto(path);

    await test.step("split, for the postage that is said first", async () => {
      await expect(page.getByText(/The second parcel costs|We pay for the second parcel/)).toBeVisible();
      await answered(page, () =>
        page.getByRole("button", { name: "Send what is here now, the rest later" }).click(),
      );
      await expect(page.getByText("Each part as soon as it is here", { exact: true })).toBeVisible();
      await mailOf(stage, email, "order-update");
    });

    await test.step("moved to another address", async () => {
      await page.getByRole("link", { name: "Change the address" }).click();
      await page.getByLabel("Street and number").fill("New Lane 7");
      await answered(page, () => page.getByRole("button", { name: "Use this address" }).click());
      await page.goto(path);
      await expect(page.getByText("New Lane 7")).toBeVisible();
    });

    await test.step("asked about, and answered", async () => {
      const question = `When? <b>\u202e ${email}`;
      await page.getByLabel("Your question").fill(question);
      await answered(page, () => page.getByRole("button", { name: "Send the question" }).click());
      await expect(page.getByText(question)).toBeVisible();
      if (!javaScriptEnabled) return;
      const support = await asStaff("support");
      await support.goto("/admin/questions");
      await support.getByRole("link", { name: /Ada/ }).last().click();
      await expect(support.getByText(question)).toBeVisible();
      await support.getByLabel("Your answer").fill("On Thursday.");
      await support.getByRole("button", { name: "Send the answer" }).click();
      await mailOf(stage, email, "personal-note");
      await page.goto(path);
      await expect(page.getByText("On Thursday.")).toBeVisible();
    });
  });

  test(`an order is withdrawn from in two steps ${how}`, async ({ stage, visit }) => {
    const email = addressOf("withdraw");
    const { path } = await waiting(stage, email);
    const page = await visit({ ...phone, javaScriptEnabled });
    await page.goto(path);
    await page.getByRole("link", { name: "Withdraw from contract here" }).click();
    await answered(page, () => page.getByRole("button", { name: "Confirm withdrawal" }).click());
    await mailOf(stage, email, "personal-note");
    await page.goto(path);
    await expect(page.getByText("This order was cancelled. Nothing was charged.")).toBeVisible();
  });
}

test("a product is asked about before it is ordered, without JavaScript", async ({ stage, visit }) => {
  const product = await stage.product({ title: "Curious bell", onHand: 1 });
  const page = await visit({ ...phone, javaScriptEnabled: false });
  await page.goto(`/products/${product.handle}`);
  await page.getByRole("link", { name: "Ask a question about this" }).click();
  await page.getByLabel("Your question").fill("How heavy is it?");
  await page.getByLabel("E-mail").fill(addressOf("curious"));
  await page.getByRole("button", { name: "Send the question" }).click();
  await expect(page.getByText("We have your question. The answer comes by mail.")).toBeVisible();
});

test("a wrong link opens none of it", async ({ stage, visit, complaints }) => {
  const { path } = await waiting(stage, addressOf("wrong-link"));
  const page = await visit();
  const wrong = `${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}`;
  await page.goto(wrong);
  await expect(page.getByText("This link doesn't lead to an order")).toBeVisible();
  for (const below of ["address", "withdraw", "return"]) {
    const answer = await page.request.get(`${wrong}/${below}`);
    expect(await answer.text()).not.toContain("Harbour Street");
  }
  complaints.length = 0;
});
