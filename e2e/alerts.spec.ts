// One page for all of an address's alerts: asked for by mail, changed, ended one by one or at once, and erased.
import { addressOf, linkTo, mailOf } from "./support/mail";
import { answered } from "./support/ready";
import { expect, test } from "./support/test";

const phone = { viewport: { width: 360, height: 740 } };

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "on a phone" : "on a phone without JavaScript";

  test(`alerts are listed, collected by day, ended and erased ${how}`, async ({ stage, visit }) => {
    const mat = await stage.product({ title: "Mat", onHand: 0 });
    const bench = await stage.product({ title: "Bench", onHand: 0 });
    const rope = await stage.product({ title: "Rope", onHand: 0 });
    const email = addressOf("alerts");
    for (const { variantId } of [mat, bench, rope]) await stage.signUp(variantId, email);
    const page = await visit({ ...phone, javaScriptEnabled });

    const path = await test.step("the link comes by mail, and opening it changes nothing", async () => {
      await page.goto("/alerts");
      await page.getByLabel("E-mail").fill(email);
      await answered(page, () => page.getByRole("button", { name: "Send me the link" }).click());
      await expect(page.getByText("If you have alerts with us")).toBeVisible();
      const link = linkTo(await mailOf(stage, email, "alerts-link"), "/alerts/");
      await page.goto(link);
      await page.request.head(link);
      for (const { title } of [mat, bench, rope])
        await expect(page.getByRole("link", { name: title })).toBeVisible();
      return link;
    });

    await test.step("collected by day", async () => {
      await page.getByLabel("How often we write").selectOption("daily");
      await answered(page, () => page.getByRole("button", { name: "Save" }).click());
      await page.goto(path);
      await expect(page.getByLabel("How often we write")).toHaveValue("daily");
      await expect(page.getByText("without keeping one for you").first()).toBeVisible();
    });

    await test.step("one ended", async () => {
      const row = page.getByRole("listitem").filter({ hasText: mat.title });
      await answered(page, () => row.getByRole("button", { name: "Stop telling me about this" }).click());
      await page.goto(path);
      await expect(page.getByRole("link", { name: mat.title })).toBeHidden();
      await expect(page.getByRole("link", { name: bench.title })).toBeVisible();
    });

    await test.step("all ended", async () => {
      await answered(page, () => page.getByRole("button", { name: "End all alerts" }).click());
      await page.goto(path);
      await expect(page.getByText("You are waiting for nothing at the moment.")).toBeVisible();
    });

    await test.step("erased: the address is in no alert and no mail about them", async () => {
      await answered(page, () => page.getByRole("button", { name: "Erase my data" }).click());
      await expect
        .poll(() =>
          stage.rows(`select 1 from subscriptions where email = '${email}'
          union all select 1 from alert_preferences where email = '${email}'
          union all select 1 from messages where recipient = '${email}'`),
        )
        .toEqual([]);
      await page.goto(path);
      await expect(page.getByText("This link isn't complete")).toBeVisible();
    });
  });
}

test("the link of one person changes nothing of another's", async ({ stage, visit }) => {
  const mat = await stage.product({ title: "Mat", onHand: 0 });
  const [one, other] = [addressOf("one"), addressOf("other")];
  for (const email of [one, other]) await stage.signUp(mat.variantId, email);
  const page = await visit(phone);
  await page.goto("/alerts");
  await page.getByLabel("E-mail").fill(one);
  await answered(page, () => page.getByRole("button", { name: "Send me the link" }).click());
  const path = linkTo(await mailOf(stage, one, "alerts-link"), "/alerts/");
  await page.goto(path);
  await expect(page.getByText(other)).toBeHidden();
  const [theirs] = await stage.rows<{ id: string }>(
    `select id from subscriptions where email = '${other}' and ended_at is null`,
  );
  await page
    .locator("input[name=subscriptionId]")
    .first()
    .evaluate((input, id) => input.setAttribute("value", id), theirs?.id ?? "");
  const end = page.getByRole("button", { name: "Stop telling me about this" }).first();
  await answered(page, () => end.click());
  expect(
    await stage.rows(`select 1 from subscriptions where email = '${other}' and ended_at is null`),
  ).toHaveLength(1);
});
