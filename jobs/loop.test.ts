import { describe, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { startLoop } from "./loop";

describe("a loop", () => {
  it("goes on without rest while there is work, and stops during a rest at once", async () => {
    let turns = 0;
    const loop = startLoop("test", async () => {
      turns += 1;
      return turns < 5 ? 0 : 60_000;
    });
    await vi.waitFor(() => expect(turns).toBe(5));
    await loop.stop();
    expect(turns).toBe(5);
  });

  it("finishes the turn in hand before it has stopped", async () => {
    const gate = Promise.withResolvers<void>();
    let isFinished = false;
    const loop = startLoop("test", async () => {
      await gate.promise;
      isFinished = true;
      return 0;
    });
    const stopped = loop.stop();
    gate.resolve();
    await stopped;
    expect(isFinished).toBe(true);
  });

  it("goes on after a turn that failed", async () => {
    log.level = "silent";
    let turns = 0;
    const loop = startLoop("test", async () => {
      turns += 1;
      if (turns === 1) throw new Error("the database is away");
      return 60_000;
    });
    await vi.waitFor(() => expect(turns).toBe(2), { timeout: 3000 });
    await loop.stop();
  });
});
