// pure
// Ship now what is here, or wait for the rest: what we'd recommend for a part-ready order, and why, in one sentence.
//
// - The customer's wish comes first: "together" waits, unless nobody knows when the rest comes.
// - Else another parcel (its cost to the shop) is weighed against the waiting it saves: days × what a day is worth.
// - A rest that comes after the longest wait the shop allows, or on no known day, is not waited for.
//
// Example: rest in 2 business days, a day worth 1.50, another parcel costs 7.00 → waiting saves 4.00: wait.

import type { DecisionChoice } from "@/db/schema/fulfilment";
import type { ShipChoice } from "@/db/schema/orders";
import { type Day, daysBetween } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { plural } from "@/lib/plural";
import { addWorkDays, type WorkDays } from "@/lib/work-days";

export type { DecisionChoice };

export type ShipOrWaitFacts = {
  readyUnits: number;
  waitingUnits: number;
  /** When the rest has come at the latest; null when no day is known. */
  restBy: Day | null;
  shipChoice: ShipChoice;
};

/** With the store's own working days: waiting is counted in them. */
export type ShipOrWaitPolicy = WorkDays & {
  today: Day;
  extraParcelCostMinor: number;
  delayCostPerDayMinor: number;
  waitAtMostDays: number;
  currency: string;
  locale: string;
};

export type Recommendation = {
  choice: DecisionChoice;
  reason: string;
  /** Nothing speaks for the other choice: it may be decided without a person. */
  isClear: boolean;
};

export function shipOrWait(facts: ShipOrWaitFacts, policy: ShipOrWaitPolicy): Recommendation {
  const { restBy } = facts;
  if (restBy === null) {
    const isClear = facts.shipChoice === "as_available";
    return { choice: "ship_now", reason: "Nobody knows yet when the rest comes.", isClear };
  }
  const style = { today: policy.today, locale: policy.locale };
  if (facts.shipChoice === "together") {
    return {
      choice: "wait",
      reason: `The customer asked for one delivery; the rest comes by ${formatDay(restBy, style)}.`,
      isClear: true,
    };
  }
  if (restBy > addWorkDays(policy.today, policy.waitAtMostDays, policy)) {
    return {
      choice: "ship_now",
      reason: `The rest comes by ${formatDay(restBy, style)}: longer than the ${plural(policy.waitAtMostDays, { one: "business day", other: "business days" })} this shop waits.`,
      isClear: true,
    };
  }
  return weigh(Math.max(0, daysBetween(policy.today, restBy)), policy);
}

function weigh(days: number, policy: ShipOrWaitPolicy): Recommendation {
  const money = (minor: number) => formatMoney(minor, policy.currency, policy.locale);
  const waiting = days * policy.delayCostPerDayMinor;
  const wait = plural(days, { one: "day", other: "days" });
  return waiting < policy.extraParcelCostMinor
    ? {
        choice: "wait",
        reason: `The rest comes within ${wait}; another parcel would cost ${money(policy.extraParcelCostMinor)}, waiting only ${money(waiting)}.`,
        isClear: false,
      }
    : {
        choice: "ship_now",
        reason: `Waiting ${wait} costs ${money(waiting)} of goodwill, another parcel ${money(policy.extraParcelCostMinor)}.`,
        isClear: false,
      };
}
