// Units that are free after everyone who waits has theirs: as many are invited as there are units, and unclaimed ones roll on.
import { addressOf, linkTo, mailOf } from "./support/mail";
import { fillAddress, fillCard, placeOrder } from "./support/shopping";
import { expect, test } from "./support/test";

test("10 sign up for 3 units: three are invited, one buys, two let it pass, and the next two are invited", async ({
  stage,
  visit,
}) => {
  const bike = await stage.product({ title: "Air bike", backorder: false });
  const people = Array.from({ length: 10 }, (_, place) => addressOf(`person-${place + 1}`));
  for (const person of people) await stage.signUp(bike.variantId, person);
  const invited = async () => {
    const mails = await Promise.all(people.map((person) => stage.mailsTo(person)));
    return mails.map((list) => list.filter((mail) => mail.kind === "invitation").length);
  };

  await stage.adjust(bike.variantId, 3);
  await expect.poll(invited, { timeout: 15_000 }).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);

  await test.step("an unclaimed unit is nobody else's: the shop sells none of the three", async () => {
    const stranger = await visit();
    await stranger.goto(`/products/${bike.handle}`);
    await expect(stranger.getByRole("heading", { level: 1, name: bike.title })).toBeVisible();
    await expect(stranger.getByRole("button", { name: "Add to cart" })).toBeHidden();
  });

  await test.step("the first one buys hers", async () => {
    const first = await visit();
    await first.goto(linkTo(await mailOf(stage, people[0] ?? "", "invitation"), "/restock/"));
    await first.getByRole("button", { name: "Buy it now" }).click();
    await first.waitForURL("**/cart");
    await first.getByRole("link", { name: "Go to checkout" }).click();
    await fillAddress(first, { email: people[0] ?? "" });
    await fillCard(first);
    await placeOrder(first);
  });

  await stage.moveClock(25);
  await expect.poll(invited, { timeout: 20_000 }).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);

  await test.step("an expired link says so kindly, and offers the next thing", async () => {
    const late = await visit();
    await late.goto(linkTo(await mailOf(stage, people[1] ?? "", "invitation"), "/restock/"));
    await expect(
      late.getByRole("heading", { name: "This one has gone on to the next in line" }),
    ).toBeVisible();
    await expect(late.getByRole("button", { name: "Buy it now" })).toHaveCount(0);
    await late.getByRole("link", { name: "See when it is back" }).click();
    await expect(late.getByRole("heading", { name: bike.title })).toBeVisible();
  });

  await test.step("a page left open past the time is refused when it is pressed", async () => {
    const slow = await visit();
    await slow.goto(linkTo(await mailOf(stage, people[3] ?? "", "invitation"), "/restock/"));
    await expect(slow.getByText(/^Held for you until/)).toBeVisible();
    await stage.moveClock(25);
    await slow.getByRole("button", { name: "Buy it now" }).click();
    await expect(slow.getByText(/gone on to the next|no longer held|is over/).first()).toBeVisible();
    await expect(slow).toHaveURL(/\/restock\//);
  });

  // Three more let theirs pass: four units were never lost, and no two people ever held the same one.
  await expect.poll(invited, { timeout: 20_000 }).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
  const [held] = await stage.rows<{ live: number; on_hand: number }>(
    `select (select count(*)::int from holds where variant_id = '${bike.variantId}' and ended_at is null) as live,
       (select sum(on_hand)::int from stock_levels where variant_id = '${bike.variantId}') as on_hand`,
  );
  expect(held).toEqual({ live: 2, on_hand: 3 });
});
