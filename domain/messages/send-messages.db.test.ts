import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { systemActor } from "@/domain/actor";
import { writeSettings } from "@/domain/store/settings";
import { StoreSettings } from "@/domain/store/settings-schema";
import { exampleProps } from "@/emails/example-props";
import { clockOffsetFile, now } from "@/lib/clock";
import { useDatabase } from "@/test/database";
import { type FakeResend, type Fault, startFakeResend } from "@/test/fake-resend/server";
import { type NewMessage, queueMessages } from "./outbox";
import { sendMessages } from "./send-messages";

useDatabase();

const worker = systemActor("send-messages");
const HOUR = 60 * 60 * 1000;
let resend: FakeResend;
let dataDir: string;
let offset = 0;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "backfill-clock-"));
  resend = await startFakeResend();
  process.env.BACKFILL_DATA_DIR = dataDir;
  process.env.BACKFILL_TEST_CLOCK = "1";
  process.env.RESEND_BASE_URL = resend.url;
  const settings = StoreSettings.parse({
    name: "Kraftwerk Supply",
    mailFrom: "Kraftwerk <shop@kraftwerk.example>",
    contactEmail: "hello@kraftwerk.example",
  });
  await transaction((tx) => writeSettings(tx, settings, { isDemo: false, at: now() }));
});

beforeEach(async () => {
  process.env.RESEND_API_KEY = "re_test";
  resend.reset();
  await getDb().delete(messages);
});

afterAll(async () => {
  await resend.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function moveClock(ms: number): void {
  offset += ms;
  writeFileSync(clockOffsetFile(), String(offset));
}

async function queue(recipients: string[], version = "1"): Promise<void> {
  const list = recipients.map(
    (recipient): NewMessage => ({ kind: "invitation", recipient, version, props: exampleProps.invitation }),
  );
  await transaction((tx) => queueMessages(tx, list, now()));
}

function people(count: number, domain = "example.com"): string[] {
  return Array.from({ length: count }, (_, n) => `person-${n}@${domain}`);
}

/** Sends until nothing is left to do, letting the time between two attempts pass. */
async function sendAll(): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) {
    const report = await sendMessages(worker);
    if (report.handled > 0) continue;
    const [open] = await getDb().execute(
      sql`select 1 from messages where state in ('queued', 'sending') limit 1`,
    );
    if (!open) return;
    moveClock(70_000);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function states(): Promise<Record<string, number>> {
  const rows = await getDb().execute<{ state: string; count: number }>(
    sql`select state, count(*)::int as count from messages group by state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

function expectAcceptedOnce(recipients: string[]): void {
  expect(resend.accepted.map((mail) => mail.to[0]).sort()).toEqual([...recipients].sort());
}

describe("messages in the outbox", () => {
  it("are sent with their headers, and Resend's id is kept", async () => {
    await queue(["ada@example.com"]);
    await sendAll();
    const [mail] = resend.accepted;
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
    await queue(people(250));
    await sendAll();
    expect(resend.calls.map(({ mails }) => mails)).toEqual([100, 100, 50]);
    expectAcceptedOnce(people(250));
  });

  it("are written once for the same recipient, kind and version", async () => {
    await queue(["ada@example.com"]);
    await queue(["ada@example.com"]);
    await queue(["ada@example.com"], "2");
    await sendAll();
    expectAcceptedOnce(["ada@example.com", "ada@example.com"]);
  });

  it("are kept to be read when there is no key", async () => {
    delete process.env.RESEND_API_KEY;
    await queue(people(3));
    await sendAll();
    expect(await states()).toEqual({ kept: 3 });
    expect(resend.calls).toEqual([]);
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
    expect(resend.accepted[0]?.text).toContain("Hello Ada \ufffd\\ud83d,");
  });
});

describe("a message is accepted exactly once", () => {
  const faults: Fault[] = [
    "error_before_accepting",
    "error_after_accepting",
    "hang_up_before_accepting",
    "hang_up_after_accepting",
    "hang_up_in_the_answer",
    "unreadable_answer",
    "rate_limited",
    "quota_spent",
    "bad_key",
  ];

  it.each(faults)("when a call goes wrong: %s", async (fault) => {
    await queue(people(3));
    resend.failNext(fault);
    await sendAll();
    expectAcceptedOnce(people(3));
    expect(await states()).toEqual({ sent: 3 });
    expect(new Set(resend.calls.map(({ key }) => key)).size).toBe(1);
  });

  it("when Resend takes it and never answers", async () => {
    await queue(people(3));
    process.env.BACKFILL_MAIL_TIMEOUT_MS = "200";
    resend.failNext("never_answer_after_accepting");
    expect((await sendMessages(worker)).outcome).toBe("unknown");
    delete process.env.BACKFILL_MAIL_TIMEOUT_MS;
    await sendAll();
    expectAcceptedOnce(people(3));
    expect(await states()).toEqual({ sent: 3 });
  });

  it("when one thing after another goes wrong", async () => {
    await queue(people(120));
    resend.failNext(...faults, ...faults.toReversed());
    await sendAll();
    expectAcceptedOnce(people(120));
    expect(await states()).toEqual({ sent: 120 });
  });

  it("when two senders work at once", async () => {
    await queue(people(400));
    resend.failNext("error_after_accepting", "hang_up_after_accepting", "error_before_accepting");
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    expectAcceptedOnce(people(400));
    expect(await states()).toEqual({ sent: 400 });
  });

  it("when a second worker takes over a call that is still being made", async () => {
    await queue(people(2));
    const letAnswer = resend.holdCalls();
    const slow = sendMessages(worker);
    await until(async () => resend.callsInHand() === 1);
    moveClock(61_000);
    expect((await sendMessages(worker)).outcome).toBe("in_progress");
    letAnswer();
    expect((await slow).outcome).toBe("accepted");
    await sendAll();
    expectAcceptedOnce(people(2));
    expect(await states()).toEqual({ sent: 2 });
  });

  it("when settings and templates change between two attempts", async () => {
    await queue(["ada@example.com"]);
    resend.failNext("error_after_accepting");
    await sendMessages(worker);
    const settings = StoreSettings.parse({ name: "Renamed", mailFrom: "Other <other@kraftwerk.example>" });
    await transaction((tx) => writeSettings(tx, settings));
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    expect(await states()).toEqual({ sent: 1 });
  });

  it("when the worker is killed between Resend's answer and its own commit", async () => {
    await queue(people(2));
    const letAnswer = resend.holdCalls();
    const child = spawnSender();
    await until(async () => resend.callsInHand() === 1);
    const stopped = await holdRows();
    letAnswer();
    await until(stopped.isSenderWaiting);
    expectAcceptedOnce(people(2));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    await stopped.letGo();
    expect(await states()).toEqual({ sending: 2 });

    expect((await sendMessages(worker)).outcome).toBe("idle");
    moveClock(61_000);
    expect((await sendMessages(worker)).outcome).toBe("accepted");
    expectAcceptedOnce(people(2));
    expect(resend.calls).toHaveLength(2);
    expect(await states()).toEqual({ sent: 2 });
  });
});

describe("a message that can't be sent", () => {
  it("fails alone: the others of its call are sent", async () => {
    await queue([...people(60), "nobody@refused.example", ...people(39, "example.org")]);
    await sendAll();
    expectAcceptedOnce([...people(60), ...people(39, "example.org")]);
    const failed = await getDb().select().from(messages).where(sql`state = 'failed'`);
    expect(failed).toMatchObject([
      { recipient: "nobody@refused.example", error: expect.stringContaining("validation_error") },
    ]);
    expect(resend.calls.length).toBeLessThan(20);
  });

  it("is not offered to Resend when its address is none", async () => {
    await queue([
      "ada@example.com, eve@example.com",
      "ada@example.com\r\nBcc: eve@example.com",
      "ok@example.com",
    ]);
    await sendAll();
    expectAcceptedOnce(["ok@example.com"]);
    expect(await states()).toEqual({ failed: 2, sent: 1 });
  });

  it("doesn't hold up others when its props are damaged", async () => {
    await queue(people(3));
    await getDb().execute(sql`update messages set props = '{}' where recipient = 'person-1@example.com'`);
    await sendAll();
    expectAcceptedOnce(["person-0@example.com", "person-2@example.com"]);
    expect(await states()).toEqual({ failed: 1, sent: 2 });
  });

  it("waits for a person when Resend may have it and no longer remembers the call", async () => {
    await queue(["ada@example.com"]);
    resend.failNext("error_after_accepting");
    await sendMessages(worker);
    resend.forgetKeys();
    moveClock(24 * HOUR);
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    const [row] = await getDb().select().from(messages);
    expect(row).toMatchObject({ state: "failed", error: expect.stringContaining("Check in Resend") });
  });

  it("is still sent by itself after a day in which Resend said no to every call", async () => {
    await queue(["ada@example.com"]);
    resend.failNext("quota_spent", "quota_spent");
    await sendMessages(worker);
    resend.forgetKeys();
    moveClock(25 * HOUR);
    await sendMessages(worker);
    moveClock(25 * HOUR);
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    expect(await states()).toEqual({ sent: 1 });
  });

  it("waits for a person when its key was used for something else", async () => {
    await queue(["ada@example.com"]);
    resend.failNext("error_after_accepting");
    await sendMessages(worker);
    await getDb().execute(sql`update messages set subject = 'Something else'`);
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    expect(await states()).toEqual({ failed: 1 });
  });
});

describe("Resend's limits", () => {
  it("are obeyed for as long as it asks", async () => {
    await queue(["ada@example.com"]);
    resend.failNext("rate_limited");
    expect(await sendMessages(worker)).toMatchObject({ outcome: "not_now", pauseMs: 2000 });
    expect(await sendMessages(worker)).toMatchObject({ outcome: "idle" });
    moveClock(2100);
    expect(await sendMessages(worker)).toMatchObject({ outcome: "accepted" });
  });
});

function spawnSender(): ChildProcess {
  const root = path.resolve(import.meta.dirname, "../..");
  const program = path.join(root, "test/fake-resend/send-once.ts");
  return spawn(process.execPath, ["--import", "tsx", program], {
    cwd: root,
    env: { ...process.env, BACKFILL_PROCESS: "worker" },
    stdio: "ignore",
  });
}

/** Holds the messages' rows, so that a sender which has its answer stands before its commit. */
async function holdRows() {
  const connection = postgres(process.env.DATABASE_URL ?? "", { max: 2 });
  const gate = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = connection.begin(async (hold) => {
    await hold`select 1 from messages for update`;
    held.resolve();
    await gate.promise;
  });
  await held.promise;
  const senders = async (waitEvent: string) => {
    const rows = await connection`
      select 1 from pg_stat_activity where application_name = 'backfill-worker' and datname = current_database()
        and coalesce(wait_event_type, '') like ${waitEvent}`;
    return rows.length;
  };
  return {
    isSenderWaiting: async () => (await senders("Lock")) === 1,
    letGo: async () => {
      gate.resolve();
      await holding;
      await until(async () => (await senders("%")) === 0);
      await connection.end();
    },
  };
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 450; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error("what the test waited for didn't happen");
}
