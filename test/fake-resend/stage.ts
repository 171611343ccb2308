// What the tests of sending share: a shop, an outbox, a Resend that can fail, and a clock that can be moved.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { getDb, transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { systemActor } from "@/domain/actor";
import { type NewMessage, queueMessages } from "@/domain/messages/outbox";
import { sendMessages } from "@/domain/messages/send-messages";
import { writeSettings } from "@/domain/store/settings";
import { StoreSettings } from "@/domain/store/settings-schema";
import { exampleProps } from "@/emails/example-props";
import { clockOffsetFile, now } from "@/lib/clock";
import { useDatabase } from "@/test/database";
import { type FakeResend, startFakeResend } from "@/test/fake-resend/server";

export const HOUR = 60 * 60 * 1000;
export const worker = systemActor("send-messages");

let started: FakeResend | undefined;
let offset = 0;

/** Call it once at the top of a test file, in the place of useDatabase(). */
export function useMailStage(): void {
  useDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "backfill-clock-"));

  beforeAll(async () => {
    started = await startFakeResend();
    process.env.BACKFILL_DATA_DIR = dataDir;
    process.env.BACKFILL_TEST_CLOCK = "1";
    process.env.RESEND_BASE_URL = started.url;
    await setSettings(
      { mailFrom: "Kraftwerk <shop@kraftwerk.example>", contactEmail: "hello@kraftwerk.example" },
      true,
    );
  });

  beforeEach(async () => {
    process.env.RESEND_API_KEY = "re_test";
    fakeResend().reset();
    await getDb().delete(messages);
  });

  afterAll(async () => {
    await started?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

export function fakeResend(): FakeResend {
  if (!started) throw new Error("call useMailStage() at the top of the test file");
  return started;
}

export async function setSettings(settings: Partial<StoreSettings>, isFirst = false): Promise<void> {
  const first = isFirst ? { isDemo: false, at: now() } : undefined;
  await transaction((tx) => writeSettings(tx, StoreSettings.parse(settings), first));
}

export function moveClock(ms: number): void {
  offset += ms;
  writeFileSync(clockOffsetFile(), String(offset));
}

export function people(count: number, domain = "example.com"): string[] {
  return Array.from({ length: count }, (_, n) => `person-${n}@${domain}`);
}

export async function queueMails(recipients: string[], version = "1"): Promise<void> {
  const list = recipients.map(
    (recipient): NewMessage => ({ kind: "invitation", recipient, version, props: exampleProps.invitation }),
  );
  await transaction((tx) => queueMessages(tx, list, now()));
}

/** Sends until nothing is left to do, letting the time between two attempts pass. */
export async function sendAll(): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) {
    const { handled } = await sendMessages(worker);
    if (handled > 0) continue;
    const { queued = 0, sending = 0 } = await states();
    if (queued + sending === 0) return;
    moveClock(70_000);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** How many messages are in which state. */
export async function states(): Promise<Record<string, number>> {
  const rows = await getDb().execute<{ state: string; count: number }>(
    sql`select state, count(*)::int as count from messages group by state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export function expectAcceptedOnce(recipients: string[]): void {
  const accepted = fakeResend().accepted.map((mail) => mail.to[0]);
  expect(accepted.toSorted()).toEqual(recipients.toSorted());
}

export async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 450; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`${what}: that didn't happen`);
}
