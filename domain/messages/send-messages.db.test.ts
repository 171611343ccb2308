import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { exampleProps } from "@/emails/example-props";
import { now } from "@/lib/clock";
import {
  expectAcceptedOnce,
  fakeResend,
  HOUR,
  moveClock,
  people,
  queueMails,
  sendAll,
  states,
  useMailStage,
  worker,
} from "@/test/fake-resend/stage";
import { type NewMessage, queueMessages } from "./outbox";
import { sendMessages } from "./send-messages";

useMailStage();

describe("messages in the outbox", () => {
  it("are sent with their headers, and Resend's id is kept", async () => {
    await queueMails(["ada@example.com"]);
    await sendAll();
    const [mail] = fakeResend().accepted;
    expect(mail).toMatchObject({
      from: "Kraftwerk <shop@kraftwerk.example>",
      to: ["ada@example.com"],
      reply_to: "hello@kraftwerk.example",
      subject: "Held for you: Rowing machine R3",
      headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
    });
    const [row] = await getDb().select().from(messages);
    expect(row).toMatchObject({
      state: "sent",
      providerId: mail?.id,
      html: mail?.html,
      unansweredSince: null,
    });
    expect(row?.sentAt).toBeInstanceOf(Date);
  });

  it("go out a hundred in a call", async () => {
    await queueMails(people(250));
    await sendAll();
    expect(fakeResend().calls.map(({ mails }) => mails)).toEqual([100, 100, 50]);
    expectAcceptedOnce(people(250));
  });

  it("are written once for the same recipient, kind and version", async () => {
    await queueMails(["ada@example.com"]);
    await queueMails(["ada@example.com"]);
    await queueMails(["ada@example.com"], "2");
    await sendAll();
    expectAcceptedOnce(["ada@example.com", "ada@example.com"]);
  });

  it("are kept to be read when there is no key", async () => {
    delete process.env.RESEND_API_KEY;
    await queueMails(people(3));
    await sendAll();
    expect(await states()).toEqual({ kept: 3 });
    expect(fakeResend().calls).toEqual([]);
  });

  it("carry half an emoji and a NUL without holding up the change they tell of", async () => {
    const message: NewMessage = {
      kind: "order-update",
      recipient: "ada@example.com",
      version: "1",
      props: { ...exampleProps["order-update"], name: "Ada \ud83d\0\\ud83d" },
    };
    await transaction((tx) => queueMessages(tx, [message], now()));
    await sendAll();
    expect(fakeResend().accepted[0]?.text).toContain("Hello Ada \ufffd\\ud83d,");
  });
});

describe("a message that can't be sent", () => {
  it("fails alone: the others of its call are sent", async () => {
    await queueMails([...people(60), "nobody@refused.example", ...people(39, "example.org")]);
    await sendAll();
    expectAcceptedOnce([...people(60), ...people(39, "example.org")]);
    const failed = await getDb().select().from(messages).where(sql`state = 'failed'`);
    expect(failed).toMatchObject([
      { recipient: "nobody@refused.example", error: expect.stringContaining("validation_error") },
    ]);
    expect(fakeResend().calls.length).toBeLessThan(20);
  });

  it("is not offered to Resend when its address is none", async () => {
    await queueMails([
      "ada@example.com, eve@example.com",
      "ada@example.com\r\nBcc: eve@example.com",
      "ok@example.com",
    ]);
    await sendAll();
    expectAcceptedOnce(["ok@example.com"]);
    expect(await states()).toEqual({ failed: 2, sent: 1 });
  });

  it("doesn't hold up others when its props are damaged", async () => {
    await queueMails(people(3));
    await getDb().execute(sql`update messages set props = '{}' where recipient = 'person-1@example.com'`);
    await sendAll();
    expectAcceptedOnce(["person-0@example.com", "person-2@example.com"]);
    expect(await states()).toEqual({ failed: 1, sent: 2 });
  });

  it("waits for a person when Resend may have it and no longer remembers the call", async () => {
    await queueMails(["ada@example.com"]);
    fakeResend().failNext("error_after_accepting");
    await sendMessages(worker);
    fakeResend().forgetKeys();
    moveClock(24 * HOUR);
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    const [row] = await getDb().select().from(messages);
    expect(row).toMatchObject({ state: "failed", error: expect.stringContaining("Check in Resend") });
  });

  it("is still sent by itself after days in which Resend said no to every call", async () => {
    await queueMails(["ada@example.com"]);
    fakeResend().failNext("quota_spent", "quota_spent");
    for (let day = 0; day < 2; day += 1) {
      expect((await sendMessages(worker)).outcome).toBe("not_now");
      fakeResend().forgetKeys();
      moveClock(25 * HOUR);
    }
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    expect(await states()).toEqual({ sent: 1 });
  });

  it("waits for a person when its key was used for something else", async () => {
    await queueMails(["ada@example.com"]);
    fakeResend().failNext("error_after_accepting");
    await sendMessages(worker);
    await getDb().execute(sql`update messages set subject = 'Something else'`);
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    expect(await states()).toEqual({ failed: 1 });
  });
});

describe("Resend's limits", () => {
  it("are obeyed for as long as it asks", async () => {
    await queueMails(["ada@example.com"]);
    fakeResend().failNext("rate_limited");
    expect(await sendMessages(worker)).toMatchObject({ outcome: "not_now", pauseMs: 2000 });
    expect(await sendMessages(worker)).toMatchObject({ outcome: "idle" });
    moveClock(2100);
    expect(await sendMessages(worker)).toMatchObject({ outcome: "accepted" });
  });
});
