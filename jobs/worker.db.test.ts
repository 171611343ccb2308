import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { queueMessages } from "@/domain/messages/outbox";
import { writeSettings } from "@/domain/store/settings";
import { StoreSettings } from "@/domain/store/settings-schema";
import { exampleProps } from "@/emails/example-props";
import { newId } from "@/lib/id";
import { useDatabase } from "@/test/database";
import { type FakeResend, startFakeResend } from "@/test/fake-resend/server";
import { enqueue } from "./queue";

useDatabase();

const root = path.resolve(import.meta.dirname, "..");
let resend: FakeResend;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  resend = await startFakeResend();
  const settings = StoreSettings.parse({});
  await transaction((tx) => writeSettings(tx, settings, { isDemo: false, at: new Date() }));
});

afterAll(async () => {
  for (const worker of workers) if (worker.exitCode === null) worker.kill("SIGKILL");
  await resend.stop();
});

function startWorker() {
  const child = spawn(process.execPath, ["--import", "tsx", "jobs/worker.ts"], {
    cwd: root,
    env: {
      ...process.env,
      BACKFILL_PROCESS: "worker",
      BACKFILL_LOG_LEVEL: "info",
      RESEND_API_KEY: "re_test",
      RESEND_BASE_URL: resend.url,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  workers.push(child);
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const said = (word: string) => until(() => lines.some((line) => line.includes(word)), word);
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, said, exited };
}

async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 375; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`${what} didn't happen`);
}

async function queueMail(recipient: string): Promise<void> {
  const message = {
    kind: "invitation",
    recipient,
    version: newId(),
    props: exampleProps.invitation,
  } as const;
  await transaction((tx) => queueMessages(tx, [message], new Date()));
}

async function stateOf(chargeId: string): Promise<string | undefined> {
  const [job] = await getDb().execute<{ state: string }>(
    sql`select state::text as state from pgboss.job where data ->> 'chargeId' = ${chargeId}`,
  );
  return job?.state;
}

it("the worker sends mails, does jobs, and on SIGTERM finishes the mail in hand", {
  timeout: 60_000,
}, async () => {
  const worker = startWorker();
  await worker.said("worker.ready");

  await queueMail("ada@example.com");
  await until(() => resend.accepted.length === 1, "the first mail");

  const chargeId = newId();
  await transaction((tx) => enqueue(tx, "settle-charge", { chargeId }));
  await until(async () => (await stateOf(chargeId)) === "completed", "the job");

  const letAnswer = resend.holdCalls();
  await queueMail("bob@example.com");
  await until(() => resend.callsInHand() === 1, "the second call");
  worker.child.kill("SIGTERM");
  await worker.said("worker.stopping");
  letAnswer();
  expect(await worker.exited).toBe(0);
  const rows = await getDb().execute(sql`select state from messages`);
  expect(rows.map(({ state }) => state)).toEqual(["sent", "sent"]);
});

it("two workers send each mail once, and a killed one leaves nothing behind", {
  timeout: 60_000,
}, async () => {
  resend.reset();
  const [first, second] = [startWorker(), startWorker()];
  await Promise.all([first.said("worker.ready"), second.said("worker.ready")]);
  const recipients = Array.from({ length: 300 }, (_, n) => `person-${n}@example.com`);
  for (const recipient of recipients.slice(0, 150)) await queueMail(recipient);
  first.child.kill("SIGKILL");
  for (const recipient of recipients.slice(150)) await queueMail(recipient);
  await getDb().execute(sql`update messages set next_attempt_at = now() where state = 'sending'`);
  await until(async () => {
    await getDb().execute(sql`update messages set next_attempt_at = now() where state = 'sending'`);
    const [open] = await getDb().execute(sql`select 1 from messages where state <> 'sent' limit 1`);
    return open === undefined;
  }, "the last mail");
  expect(resend.accepted.map((mail) => mail.to[0]).sort()).toEqual(recipients.toSorted());
  second.child.kill("SIGTERM");
  expect(await second.exited).toBe(0);
});
