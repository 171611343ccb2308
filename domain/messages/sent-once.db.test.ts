import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import type { Fault } from "@/test/fake-resend/server";
import {
  expectAcceptedOnce,
  fakeResend,
  moveClock,
  people,
  queueMails,
  sendAll,
  setSettings,
  states,
  until,
  useMailStage,
  worker,
} from "@/test/fake-resend/stage";
import { sendMessages } from "./send-messages";

useMailStage();

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
    await queueMails(people(3));
    fakeResend().failNext(fault);
    await sendAll();
    expectAcceptedOnce(people(3));
    expect(await states()).toEqual({ sent: 3 });
    expect(new Set(fakeResend().calls.map(({ key }) => key)).size).toBe(1);
  });

  it("when Resend takes it and never answers", async () => {
    await queueMails(people(3));
    process.env.BACKFILL_MAIL_TIMEOUT_MS = "200";
    fakeResend().failNext("never_answer_after_accepting");
    expect((await sendMessages(worker)).outcome).toBe("unknown");
    delete process.env.BACKFILL_MAIL_TIMEOUT_MS;
    await sendAll();
    expectAcceptedOnce(people(3));
    expect(await states()).toEqual({ sent: 3 });
  });

  it("when one thing after another goes wrong", async () => {
    await queueMails(people(120));
    fakeResend().failNext(...faults, ...faults.toReversed());
    await sendAll();
    expectAcceptedOnce(people(120));
    expect(await states()).toEqual({ sent: 120 });
  });

  it("when several senders work at once", async () => {
    await queueMails(people(400));
    fakeResend().failNext("error_after_accepting", "hang_up_after_accepting", "error_before_accepting");
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    expectAcceptedOnce(people(400));
    expect(await states()).toEqual({ sent: 400 });
  });

  it("when a second worker takes over a call that is still being made", async () => {
    await queueMails(people(2));
    const letAnswer = fakeResend().holdCalls();
    const slow = sendMessages(worker);
    await until(() => fakeResend().callsInHand() === 1, "the first call");
    moveClock(61_000);
    expect((await sendMessages(worker)).outcome).toBe("in_progress");
    letAnswer();
    expect((await slow).outcome).toBe("accepted");
    await sendAll();
    expectAcceptedOnce(people(2));
    expect(await states()).toEqual({ sent: 2 });
  });

  it("when settings change between two attempts", async () => {
    await queueMails(["ada@example.com"]);
    fakeResend().failNext("error_after_accepting");
    await sendMessages(worker);
    await setSettings({ name: "Renamed", mailFrom: "Other <other@kraftwerk.example>" });
    await sendAll();
    expectAcceptedOnce(["ada@example.com"]);
    expect(await states()).toEqual({ sent: 1 });
  });

  it("when the worker is killed between Resend's answer and its own commit", async () => {
    await queueMails(people(2));
    const letAnswer = fakeResend().holdCalls();
    const child = spawnSender();
    await until(() => fakeResend().callsInHand() === 1, "the call of the worker");
    const rows = await holdRows();
    letAnswer();
    await until(rows.isSenderWaiting, "the worker has its answer and wants to commit");
    expectAcceptedOnce(people(2));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    await rows.letGo();
    expect(await states()).toEqual({ sending: 2 });

    expect((await sendMessages(worker)).outcome).toBe("idle");
    moveClock(61_000);
    expect((await sendMessages(worker)).outcome).toBe("accepted");
    expectAcceptedOnce(people(2));
    expect(fakeResend().calls).toHaveLength(2);
    expect(await states()).toEqual({ sent: 2 });
  });
});

function spawnSender(): ChildProcess {
  const root = path.resolve(import.meta.dirname, "../..");
  return spawn(process.execPath, ["--import", "tsx", "test/fake-resend/send-once.ts"], {
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
      await until(async () => (await senders("%")) === 0, "the killed worker's connection is gone");
      await connection.end();
    },
  };
}
