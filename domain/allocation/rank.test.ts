import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demands } from "@/test/planning-cases";
import { compareRank, type Rank, rankReason } from "./rank";

const morning = new Date("2026-05-01T09:00:00Z");
const noon = new Date("2026-05-01T12:00:00Z");

function waiting(id: string, more: Partial<Rank> = {}): Rank {
  return { id, pinnedAt: null, isHold: false, tier: 0, dueOn: null, queuedAt: morning, ...more };
}

function first(...queue: Rank[]): string | undefined {
  return queue.sort(compareRank)[0]?.id;
}

describe("who is served first", () => {
  it("is the one who ordered first, when nothing else tells them apart", () => {
    expect(first(waiting("late", { queuedAt: noon }), waiting("early"))).toBe("early");
  });

  it("is the line with a day to meet before one without, and the nearer day before the farther", () => {
    const due = waiting("due in July", { dueOn: "2026-07-01", queuedAt: noon });
    expect(first(waiting("no day"), due)).toBe("due in July");
    expect(first(due, waiting("due in June", { dueOn: "2026-06-30", queuedAt: noon }))).toBe("due in June");
  });

  it("is the higher service tier, whatever day the other is due", () => {
    const trade = waiting("trade", { tier: 1, queuedAt: noon });
    expect(first(waiting("due", { dueOn: "2026-05-02" }), trade)).toBe("trade");
  });

  it("is the unit that is held for an invited person, before any tier", () => {
    const held = waiting("held", { isHold: true, queuedAt: noon });
    expect(first(waiting("trade", { tier: 9 }), held)).toBe("held");
  });

  it("is what a person pinned, before all others, and the earlier pin before the later", () => {
    const pinned = waiting("pinned", { pinnedAt: noon, queuedAt: noon });
    expect(first(waiting("held", { isHold: true }), pinned)).toBe("pinned");
    expect(first(pinned, waiting("pinned before", { pinnedAt: morning }))).toBe("pinned before");
  });

  it("is never a draw: every queue has one order, in whatever order it is read", () => {
    fc.assert(
      fc.property(demands, (queue) => {
        for (const a of queue) {
          for (const b of queue) {
            const forward = Math.sign(compareRank(a, b));
            expect(forward === 0).toBe(a.id === b.id);
            expect(forward).toBe(-Math.sign(compareRank(b, a)) || 0);
            for (const c of queue) {
              if (compareRank(a, b) < 0 && compareRank(b, c) < 0) expect(compareRank(a, c)).toBeLessThan(0);
            }
          }
        }
      }),
    );
  });
});

describe("why a line stands where it stands", () => {
  it("is told by the strongest reason", () => {
    expect(rankReason(waiting("a", { pinnedAt: noon, tier: 2 }))).toBe("pinned");
    expect(rankReason(waiting("a", { isHold: true }))).toBe("held for an invited person");
    expect(rankReason(waiting("a", { tier: 2, dueOn: "2026-06-01" }))).toBe("service tier 2");
    expect(rankReason(waiting("a", { dueOn: "2026-06-01" }))).toBe("due 2026-06-01");
    expect(rankReason(waiting("a"))).toBe("order time");
  });
});
