import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { type Actor, type StaffRole, shopper, systemActor } from "@/domain/actor";
import { writeSettings } from "@/domain/store/settings";
import { StoreSettings } from "@/domain/store/settings-schema";
import { exampleProps } from "@/emails/example-props";
import { newId } from "@/lib/id";
import { useDatabase } from "@/test/database";
import { type NewMessage, queueMessages } from "./outbox";
import { countMessages, getMessage, listMessages, type MessageCursor } from "./queries";
import { retryMessage } from "./retry-message";
import { sendMessages } from "./send-messages";

useDatabase();

const manager = staff("manager");

function staff(role: StaffRole): Actor {
  return { kind: "staff", id: newId(), name: "Mara", role };
}

beforeAll(async () => {
  delete process.env.RESEND_API_KEY;
  const settings = StoreSettings.parse({ mailFrom: "Kraftwerk <shop@kraftwerk.example>" });
  await transaction((tx) => writeSettings(tx, settings, { isDemo: false, at: new Date() }));
});

beforeEach(async () => {
  await getDb().delete(messages);
});

async function queue(count: number, at = new Date()): Promise<void> {
  const list = Array.from(
    { length: count },
    (_, n): NewMessage => ({
      kind: "order-confirmation",
      recipient: `person-${n}@example.com`,
      version: "1",
      props: { ...exampleProps["order-confirmation"], orderNumber: String(1000 + n) },
    }),
  );
  await transaction((tx) => queueMessages(tx, list, at));
}

async function onlyMessage() {
  const [message] = (await listMessages(manager, {})).messages;
  if (!message) throw new Error("there should be a message");
  return message;
}

describe("the outbox", () => {
  it("is read page by page, newest first, without a gap or a repeat, also where many were written at once", async () => {
    await queue(7, new Date("2026-05-01T10:00:00Z"));
    const seen: string[] = [];
    let after: MessageCursor | undefined;
    do {
      const page = await listMessages(manager, { limit: 3, after });
      seen.push(...page.messages.map((message) => message.id));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(7);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  it("is searched by recipient, taken literally, and by state", async () => {
    await queue(3);
    expect((await listMessages(manager, { recipient: "PERSON-1@" })).messages).toHaveLength(1);
    expect((await listMessages(manager, { recipient: "%" })).messages).toHaveLength(0);
    expect((await listMessages(manager, { state: "kept" })).messages).toHaveLength(0);
    await sendMessages(systemActor("send-messages"));
    expect((await listMessages(manager, { state: "kept" })).messages).toHaveLength(3);
    expect(await countMessages(manager)).toEqual({ queued: 0, sending: 0, sent: 0, kept: 3, failed: 0 });
  });

  it("shows a message that has not been sent as it would be sent", async () => {
    await queue(1);
    const { id, subject } = await onlyMessage();
    expect(subject).toBe("Your order 1000 at Kraftwerk Supply");
    const message = await getMessage(manager, id);
    expect(message).toMatchObject({ subject, from: "Kraftwerk <shop@kraftwerk.example>", state: "queued" });
    expect(message.html).toContain("5 now, 2 about 12–20 June");
    expect(message.text).toContain("5 now, 2 about 12–20 June");
  });

  it("is refused to shoppers and to the warehouse", async () => {
    for (const actor of [shopper, staff("warehouse")]) {
      await expect(listMessages(actor, {})).rejects.toMatchObject({ code: "forbidden" });
      await expect(countMessages(actor)).rejects.toMatchObject({ code: "forbidden" });
      await expect(getMessage(actor, newId())).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("knows no message by an address that is none", async () => {
    await expect(getMessage(manager, "../etc/passwd")).rejects.toMatchObject({ code: "not_found" });
    await expect(getMessage(manager, newId())).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("sending a message again", () => {
  it("puts a failed one back in the queue, and says who did it", async () => {
    await queue(1);
    const { id } = await onlyMessage();
    await getDb().execute(sql`update messages set state = 'failed', error = 'Resend answered: no'`);
    await retryMessage(manager, { messageId: id });
    expect(await getMessage(manager, id)).toMatchObject({ state: "queued", error: null, attempts: 0 });
    const events = await getDb().execute(
      sql`select actor_name, data from events where name = 'message.retried'`,
    );
    expect(events).toMatchObject([
      { actor_name: "Mara", data: { messageId: id, because: "Resend answered: no" } },
    ]);
  });

  it("is refused to the second of two people who press the button at once", async () => {
    await queue(1);
    const { id } = await onlyMessage();
    await getDb().execute(sql`update messages set state = 'failed'`);
    const results = await Promise.allSettled([
      retryMessage(manager, { messageId: id }),
      retryMessage(manager, { messageId: id }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused for one that was sent", async () => {
    await queue(1);
    const { id } = await onlyMessage();
    await getDb().execute(sql`update messages set state = 'sent'`);
    await expect(retryMessage(manager, { messageId: id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is refused to shoppers, the warehouse and support", async () => {
    for (const actor of [shopper, staff("warehouse"), staff("support")]) {
      await expect(retryMessage(actor, { messageId: newId() })).rejects.toMatchObject({ code: "forbidden" });
      await expect(sendMessages(actor)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
