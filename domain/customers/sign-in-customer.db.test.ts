import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { mailedLinks } from "@/db/schema/accounts";
import { messages } from "@/db/schema/messages";
import { type Actor, authorize, shopper } from "@/domain/actor";
import { newId } from "@/lib/id";
import { buy, openShop, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { findSignedInCustomer, listAccountOrders, listCustomerSessions } from "./account-queries";
import { addToCart } from "./add-to-cart";
import { readCartLines } from "./carts";
import { endCustomerSessions } from "./end-customer-sessions";
import { keepAccountCart } from "./keep-account-cart";
import { codeTriesAtMost } from "./mailed-links";
import { requestSignIn } from "./request-sign-in";
import { signInCustomer } from "./sign-in-customer";
import { linkLimits } from "./sign-in-limits";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

const from = { userAgent: "test" };

async function ask(email: string, place: string = newId()) {
  const { linkId } = await requestSignIn(shopper, { email, place });
  const rows = await getDb().select().from(messages).where(eq(messages.version, linkId));
  const { link, code } = rows[0]?.props ?? {};
  return {
    linkId,
    token: String(link).split("/").at(-1) ?? "",
    code: /\d{6}$/.exec(String(code))?.[0] ?? "",
  };
}

async function enter(email: string, cartId?: string) {
  const { token } = await ask(email);
  const signedIn = await signInCustomer(shopper, { by: { token }, place: "here", cartId, ...from });
  const account = await findSignedInCustomer(signedIn.sessionId);
  if (!account) throw new Error("nobody is signed in");
  return { ...signedIn, account };
}

describe("signing in by a mailed link", () => {
  it("opens an account with the orders that were placed with the address before", async () => {
    const order = await buy(await stockProduct(shop, { onHand: 3 }), 1, { email: "guest@example.com" });
    const { account } = await enter("Guest@Example.com ");
    const { orders } = await listAccountOrders(account.actor);
    expect(orders.map((one) => one.id)).toEqual([order.orderId]);
    const other = await enter("other@example.com");
    expect((await listAccountOrders(other.account.actor)).orders).toEqual([]);
  });

  it("is refused a second time with the same link, also to two who press at once", async () => {
    const { token } = await ask("twice@example.com");
    const press = () => signInCustomer(shopper, { by: { token }, place: "here", ...from });
    const answers = await Promise.allSettled([press(), press(), press()]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    await expect(press()).rejects.toMatchObject({ code: "gone" });
  });

  it("is refused with a made-up link and with one whose time is over", async () => {
    const made = signInCustomer(shopper, { by: { token: "A".repeat(43) }, place: "here", ...from });
    await expect(made).rejects.toMatchObject({ code: "gone" });
    const { linkId, token } = await ask("late@example.com");
    await getDb()
      .update(mailedLinks)
      .set({ expiresAt: new Date(0) })
      .where(eq(mailedLinks.id, linkId));
    const late = signInCustomer(shopper, { by: { token }, place: "here", ...from });
    await expect(late).rejects.toMatchObject({ code: "gone" });
  });

  it("takes the code on the device that asked, and no more tries than a few", async () => {
    const { linkId, code } = await ask("code@example.com");
    const wrong = code === "000000" ? "000001" : "000000";
    const attempt = (digits: string) =>
      signInCustomer(shopper, { by: { linkId, code: digits }, place: "here", ...from });
    await expect(attempt(wrong)).rejects.toMatchObject({ code: "forbidden", field: "code" });
    await attempt(`${code.slice(0, 3)} ${code.slice(3)}`);
    const second = await ask("code@example.com");
    const tries = await Promise.allSettled(
      Array.from({ length: codeTriesAtMost + 3 }, () =>
        signInCustomer(shopper, { by: { linkId: second.linkId, code: "x" }, place: "here", ...from }),
      ),
    );
    expect(tries.every((one) => one.status === "rejected")).toBe(true);
    const no = second.code === "111111" ? "111112" : "111111";
    const by = { linkId: second.linkId, code: no };
    for (let n = 0; n < codeTriesAtMost; n += 1)
      await signInCustomer(shopper, { by, place: "here", ...from }).catch(() => undefined);
    const right = { linkId: second.linkId, code: second.code };
    await expect(signInCustomer(shopper, { by: right, place: "here", ...from })).rejects.toMatchObject({
      code: "gone",
    });
  });

  it("is refused to whoever asks for too many mails to one address", async () => {
    const { points } = linkLimits.askedPerAddress;
    for (let n = 0; n < points; n += 1) await ask("often@example.com");
    await expect(ask("often@example.com")).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("opens nothing of the admin", async () => {
    const { account } = await enter("curious@example.com");
    expect(() => authorize(account.actor, "admin.view")).toThrow(/member of staff/);
  });
});

describe("signing out", () => {
  it("acts at once, and only on one's own sign-ins", async () => {
    const here = await enter("two@example.com");
    const there = await enter("two@example.com");
    const stranger = await enter("stranger@example.com");
    await endCustomerSessions(stranger.account.actor, { only: here.sessionId });
    await endCustomerSessions(stranger.account.actor, { allBut: stranger.sessionId });
    expect(await listCustomerSessions(here.account.actor)).toHaveLength(2);
    await endCustomerSessions(here.account.actor, { allBut: here.sessionId });
    expect(await findSignedInCustomer(there.sessionId)).toBeUndefined();
    expect(await findSignedInCustomer(here.sessionId)).toBeDefined();
  });

  it("is refused to whoever isn't signed in", async () => {
    const refused = endCustomerSessions(shopper, { only: newId() });
    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the cart of an account", () => {
  async function cartWith(variantId: string, quantity: number) {
    return (await addToCart(shopper, { variantId, quantity })).cartId;
  }

  it("is the same on every device, and takes in what a guest had picked", async () => {
    const [bell, band] = [await stockProduct(shop, { onHand: 9 }), await stockProduct(shop, { onHand: 9 })];
    const first = await enter("cart@example.com", await cartWith(bell, 2));
    const second = await enter("cart@example.com", await cartWith(band, 1));
    expect(second.cart).toMatchObject({ cartId: first.cart?.cartId, units: 3, isMerged: true, capped: [] });
    const again = await enter("cart@example.com", await cartWith(bell, 1));
    expect(await readCartLines(getDb(), again.cart?.cartId ?? "")).toContainEqual({
      variantId: bell,
      quantity: 3,
    });
  });

  it("is left alone by other customers who name it", async () => {
    const bell = await stockProduct(shop, { onHand: 9 });
    const mine = await enter("mine@example.com", await cartWith(bell, 2));
    const thief = await enter("thief@example.com", mine.cart?.cartId);
    expect(thief.cart).toBeUndefined();
    const kept = await keepAccountCart(thief.account.actor, { cartId: mine.cart?.cartId ?? "" });
    expect(kept).toBeUndefined();
  });

  it("is refused to whoever isn't signed in", async () => {
    const nobody: Actor = shopper;
    await expect(keepAccountCart(nobody, { cartId: newId() })).rejects.toMatchObject({ code: "forbidden" });
  });
});
