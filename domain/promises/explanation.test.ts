import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PromiseBuffer } from "@/db/schema/allocation";
import { explainParts, type LineFacts, type SupplyFacts } from "./explanation";
import { bufferWords } from "./explanation-evidence";
import { explanationWords } from "./explanation-words";
import type { PromisePart } from "./promise-days";

const rules = { today: "2026-05-01", receivingDays: 1, handlingDays: 1 };
const staff = { today: rules.today, locale: "en-GB", audience: "staff" as const };
const shopper = { ...staff, audience: "shopper" as const };

const acme: SupplyFacts = {
  purchaseOrderId: "po",
  number: 1004,
  isTransfer: false,
  from: "Acme",
  units: 50,
  expectedOn: "2026-05-09",
  firstExpectedOn: "2026-05-02",
  isConfirmed: true,
  isMoving: false,
};
const learned: PromiseBuffer = {
  supplierId: "s",
  percentile: 80,
  days: 4,
  earliestDays: 0,
  basis: "supplier",
  receipts: 31,
};
const coming: PromisePart = {
  quantity: 2,
  basis: "incoming",
  earliestOn: "2026-05-12",
  latestOn: "2026-05-15",
  purchaseOrderLineId: "line",
  buffer: learned,
};
const facts: LineFacts = {
  lineId: "l",
  variantId: "v",
  open: 2,
  place: 14,
  waitingLines: 20,
  pin: null,
  standing: null,
  tier: 0,
  dueOn: null,
  releaseOn: null,
  parts: [coming],
  supplies: new Map([["line", acme]]),
  firstDeliveryOn: "2026-05-09",
  leadTime: { supplier: "Acme", days: 15 },
};

function words(changed: Partial<LineFacts>, style: typeof staff | typeof shopper = staff) {
  return explainParts({ ...facts, ...changed }, rules).map((part) => explanationWords(part, style));
}

describe("why a line comes when it comes", () => {
  it("is one sentence for the shopper, and the same with names for staff", () => {
    expect(words({}, shopper)[0]?.sentence).toBe("50 units arrive around 9 May; you are 14th in line.");
    expect(words({})[0]?.sentence).toBe(
      "50 units arrive around 9 May with purchase order 1004 from Acme; this line is 14th.",
    );
  });

  it("is a chain from the place in line to the day that was told", () => {
    expect(words({})[0]?.steps.map(({ kind, text }) => [kind, text])).toEqual([
      ["place", "14th of 20 waiting lines, by order time."],
      ["delivery", "Purchase order 1004 from Acme: 2 units of its 50 are this line's."],
      ["expected", "Acme confirmed 9 May. First it was 2 May."],
      ["buffer", "Acme's last 31 deliveries: four in five were here within 4 days of the day it was due."],
      ["work", "1 working day to check the delivery in, 1 working day to pack."],
      ["day", "12–15 May."],
    ]);
  });

  it.each([
    [
      "overdue",
      { supplies: new Map([["line", { ...acme, expectedOn: "2026-04-28" }]]) },
      "50 units were due around 28 April and can arrive any day; you are 14th in line.",
    ],
    [
      "a transfer",
      { supplies: new Map([["line", { ...acme, isTransfer: true, from: "Hamburg" }]]) },
      "50 units are on the way between our warehouses, here around 9 May; you are 14th in line.",
    ],
    [
      "the lead time",
      { parts: [{ ...coming, basis: "lead_time" as const, purchaseOrderLineId: null }] },
      "We order it from our supplier, who needs about 15 working days; you are 14th in line.",
    ],
    [
      "nothing",
      {
        parts: [
          { ...coming, basis: "none" as const, purchaseOrderLineId: null, earliestOn: null, latestOn: null },
        ],
      },
      "No delivery is known yet; you are 14th in line.",
    ],
    [
      "the shelf",
      {
        place: null,
        parts: [{ ...coming, basis: "stock" as const, purchaseOrderLineId: null, buffer: undefined }],
      },
      "Your 2 units are here and leave by 15 May.",
    ],
  ])("says it of %s too", (_, changed, sentence) => {
    expect(words(changed, shopper)[0]?.sentence).toBe(sentence);
  });

  it("says of a day that has passed that it has", () => {
    const passed = { parts: [{ ...coming, earliestOn: "2026-04-20", latestOn: "2026-04-22" }] };
    expect(words(passed)[0]?.steps.at(-1)?.text).toBe("20–22 April. That day has passed.");
    expect(words(passed, shopper)[0]?.steps.at(-1)?.text).toContain("no new one yet");
  });

  it("says who pinned it and why, and that a lasting decision keeps it where it is", () => {
    const pinned = words({ pin: { reason: "Wedding", by: "Mika" } })[0];
    expect(pinned?.steps[0]?.text).toBe("14th of 20 waiting lines, pinned by Mika: Wedding.");
    expect(pinned?.changes.map(({ kind }) => kind)).not.toContain("pin");
    const kept = words({ standing: { strategy: "gain", reason: "Fair", by: "Mika" } })[0];
    expect(kept?.steps[0]?.text).toContain("keeps every unit and day that it has, decided by Mika: Fair");
  });

  it("says what would change it: an earlier delivery, the supplier, an order", () => {
    const kinds = (changed: Partial<LineFacts>) => words(changed)[0]?.changes.map(({ kind }) => kind);
    expect(kinds({ firstDeliveryOn: "2026-05-03" })).toEqual(["earlier_delivery", "supply_moves", "pin"]);
    expect(kinds({ supplies: new Map([["line", { ...acme, expectedOn: "2026-04-28" }]]) })).toContain(
      "overdue",
    );
    expect(kinds({ parts: [{ ...coming, basis: "none", purchaseOrderLineId: null }] })).toContain("order_it");
    expect(kinds({ parts: [{ ...coming, buffer: { ...learned, basis: "pool" } }] })).toContain(
      "more_deliveries",
    );
  });

  it("explains only what is still open, part by part", () => {
    const here: PromisePart = { ...coming, basis: "stock", purchaseOrderLineId: null };
    const both = [here, { ...coming, quantity: 3 }];
    expect(words({ parts: both, open: 5 })).toHaveLength(2);
    expect(explainParts({ ...facts, parts: both, open: 3 }, rules).map((part) => part.quantity)).toEqual([3]);
  });
});

describe("what the added days stand on", () => {
  const evidence = { supplier: "Acme", isMoving: false };
  it.each<[Partial<PromiseBuffer>, string]>([
    [{}, "Acme's last 31 deliveries: four in five were here within 4 days of the day it was due."],
    [{ days: 0, percentile: 50 }, "Acme's last 31 deliveries: half were here by the day it was due."],
    [
      { days: -2, percentile: 95 },
      "Acme's last 31 deliveries: 19 in 20 were here 2 days before the day it was due.",
    ],
    [
      { basis: "shrunk", receipts: 3 },
      "Acme's 3 deliveries so far, with the shop's other suppliers counted in: four in five were here within 4 days of the day it was due.",
    ],
    [
      { basis: "pool", receipts: 0 },
      "The first delivery from Acme, so the shop's other suppliers count: four in five were here within 4 days of the day it was due.",
    ],
    [
      { basis: "prior", receipts: 0, days: 2 },
      "Nothing has been delivered yet to learn from; 2 days are the usual.",
    ],
    [
      { basis: "fixed", percentile: null, days: 5 },
      "5 working days are added to every delivery of which nothing was learned.",
    ],
  ])("%j", (changed, sentence) => {
    expect(bufferWords({ ...evidence, buffer: { ...learned, ...changed } }, "staff")).toBe(sentence);
  });

  it("says when a supplier has been moving, and doesn't name it to the shopper", () => {
    const text = bufferWords({ supplier: "Acme", isMoving: true, buffer: learned }, "shopper");
    expect(text).toBe(
      "This supplier's last 31 deliveries: four in five were here within 4 days of the day it was due. Its days have been moving lately, so the newest deliveries count most.",
    );
  });
});

describe("whatever the facts are", () => {
  const day = fc.constantFrom(null, "2026-04-20", "2026-05-01", "2026-05-09", "2027-01-03");
  const buffer = fc.record({
    supplierId: fc.constantFrom(null, "s"),
    percentile: fc.constantFrom(null, 50, 80, 83, 95),
    days: fc.integer({ min: -9, max: 60 }),
    basis: fc.constantFrom("supplier", "shrunk", "pool", "prior", "fixed"),
    receipts: fc.nat(200),
  }) satisfies fc.Arbitrary<PromiseBuffer>;
  /** Only what a supplier taught can be early. */
  const likely = buffer.map((one) => ({
    ...one,
    days: one.basis === "fixed" || one.basis === "prior" ? Math.max(0, one.days) : one.days,
  }));
  const part = fc
    .record({
      quantity: fc.integer({ min: 1, max: 9 }),
      basis: fc.constantFrom("stock", "incoming", "lead_time", "none"),
      earliestOn: day,
      latestOn: day,
      purchaseOrderLineId: fc.constantFrom(null, "line", "gone"),
      buffer: fc.option(likely, { nil: undefined }),
    })
    .map((one) => ({
      ...one,
      earliestOn: one.latestOn === null ? null : one.earliestOn,
    })) satisfies fc.Arbitrary<PromisePart>;
  const anyFacts: fc.Arbitrary<LineFacts> = fc.record({
    lineId: fc.constant("l"),
    variantId: fc.constant("v"),
    open: fc.nat(12),
    place: fc.option(fc.integer({ min: 1, max: 10_000 })),
    waitingLines: fc.integer({ min: 1, max: 10_000 }),
    pin: fc.constantFrom(null, { reason: "Wedding", by: "Mika" }),
    standing: fc.constantFrom(null, { strategy: "lose" as const, reason: "Late payer", by: "Mika" }),
    tier: fc.nat(3),
    dueOn: day,
    releaseOn: day,
    parts: fc.array(part, { maxLength: 3 }),
    supplies: fc
      .record({
        isTransfer: fc.boolean(),
        isConfirmed: fc.boolean(),
        isMoving: fc.boolean(),
        units: fc.integer({ min: 1, max: 99 }),
      })
      .map((changed) => new Map([["line", { ...acme, ...changed }]])),
    firstDeliveryOn: day,
    leadTime: fc.constantFrom(null, { supplier: "Acme", days: 1 }),
  });

  const isOthers = /Acme|1004|Wedding|Late payer|Mika|tier/;
  function isWhole(text: string): boolean {
    return /^[A-Z0-9].*\.$/.test(text) && !/undefined|null|NaN|\[object|\.\.| {2}/.test(text);
  }

  it("each sentence is whole, and the shopper never reads a supplier's name, an order's number or a reason for others", () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        for (const style of [staff, shopper]) {
          for (const { sentence, steps, changes } of words(any, style)) {
            const texts = [sentence, ...steps.map(({ text }) => text), ...changes.map(({ text }) => text)];
            expect(
              texts.filter((text) => !isWhole(text) || (style === shopper && isOthers.test(text))),
            ).toEqual([]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("the chain of a part ends with its day and says where its units come from exactly once", () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        for (const { links } of explainParts(any, rules)) {
          expect(links.at(-1)?.kind).toBe("day");
          const sources = links.filter(({ kind }) =>
            ["here", "delivery", "lead_time", "no_supply"].includes(kind),
          );
          expect(sources).toHaveLength(1);
        }
      }),
    );
  });
});
