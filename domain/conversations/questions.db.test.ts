import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { listQuestions, readCustomerThread, readThread } from "@/domain/conversations/queries";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, openShop, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { answerQuestion } from "./answer-question";
import { askQuestion } from "./ask-question";
import { closeQuestion } from "./close-question";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

async function order(email = "ada@example.com") {
  const variantId = await stockProduct(shop, { onHand: 1 });
  const { orderId } = await buy(variantId, 1, { email });
  return { orderId, token: signLink("order", orderId) };
}

describe("a question about an order", () => {
  it("goes to staff with the order, and its answer stands on the order page", async () => {
    const { orderId, token } = await order("asks@example.com");
    const body = "When does it come?\n<script>alert(1)</script> ‮ 🙂 ' OR 1=1 --";
    await askQuestion(shopper, { token, body });
    const open = await listQuestions(sue, { view: "waiting", window: { page: 1, size: 10, offset: 0 } });
    expect(open.questions[0]).toMatchObject({ orderId, newest: body });
    const id = open.questions[0]?.id ?? "";
    await answerQuestion(sue, { conversationId: id, body: "On Thursday." });
    expect((await readCustomerThread(token)).map(({ author, body }) => [author, body])).toEqual([
      ["customer", body],
      ["staff", "On Thursday."],
    ]);
    const waiting = await listQuestions(sue, { view: "waiting", window: { page: 1, size: 10, offset: 0 } });
    expect(waiting.total).toBe(0);
    await askQuestion(shopper, { token, body: "Thank you!" });
    await closeQuestion(sue, { conversationId: id });
    await expect(closeQuestion(sue, { conversationId: id })).rejects.toMatchObject({ code: "conflict" });
    expect((await readThread(sue, id)).messages).toHaveLength(3);
  });

  it("is refused to whoever lacks the order's link, and answers to who may not", async () => {
    const { token } = await order();
    const foreign = `${signLink("order", newId()).slice(0, 22)}${token.slice(22)}`;
    await expect(askQuestion(shopper, { token: foreign, body: "Hi" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await readCustomerThread(foreign)).toEqual([]);
    await expect(readThread(wes, newId())).rejects.toMatchObject({ code: "forbidden" });
    await expect(answerQuestion(wes, { conversationId: newId(), body: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("about a product is asked without an order, and answered by mail", async () => {
    const variantId = await stockProduct(shop, { onHand: 0 });
    const [product] = await getDb().execute<{ id: string }>(
      sql`select product_id as id from variants where id = ${variantId}::uuid`,
    );
    const email = "curious@example.com";
    await askQuestion(shopper, { productId: product?.id ?? "", email, name: "", body: "How heavy is it?" });
    const open = await listQuestions(sue, { view: "waiting", window: { page: 1, size: 50, offset: 0 } });
    const asked = open.questions.find((question) => question.email === email);
    expect(asked).toMatchObject({ orderId: null, newest: "How heavy is it?" });
    await answerQuestion(sue, { conversationId: asked?.id ?? "", body: "8 kg." });
    const [mail] = await getDb().execute<{ kind: string }>(
      sql`select kind from messages where recipient = ${email}`,
    );
    expect(mail?.kind).toBe("personal-note");
  });

  it("isn't a flood: nine at once are eight", async () => {
    const { token } = await order("flood@example.com");
    const all = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) => askQuestion(shopper, { token, body: `Question ${index}` })),
    );
    const refused = all.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: { code: "rate_limited" } });
  });
});
