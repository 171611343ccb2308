// pure
// The days that each supply of a variant leads to, by where a parcel goes: reckoned once, however many wait.
import type { PromiseBuffer } from "@/db/schema/allocation";
import {
  bestRoute,
  type DayRules,
  fixedBuffer,
  incomingWindow,
  type SupplyPart,
  stockWindow,
  type Window,
  windowWith,
} from "@/domain/promises/promise-days";
import { leavesBy, transitTo } from "@/domain/promises/transit";
import type { Day } from "@/lib/day";
import type { DemandState, Incoming, VariantState } from "./variant-state";

export type Days = {
  here: Window;
  incoming: Map<string, Pick<SupplyPart, "window" | "windowAsTold" | "buffer" | "isOverdue">>;
  leadTime: (Window & { buffer: PromiseBuffer }) | null;
};

export type DestinationDays = {
  /** The days on which parcels leave, wherever they go. */
  leaving: Days;
  /** The days that this customer is told. */
  to: (demand: DemandState) => Days;
  /** A day that this customer was told, as the last day on which the parcel may leave. */
  leavesBy: (demand: DemandState, day: Day | null) => Day | null;
};

type Place = { rules: DayRules; days: Days };

export function destinationDays(state: VariantState, rules: DayRules): DestinationDays {
  const zones = rules.transitZones ?? [];
  const places = new Map<string, Place>();
  const leaving = placeWith(null);
  // Where no country is known, the home country's way counts.
  const home = rules.transit ? placeWith(rules.transit) : leaving;
  function placeOf({ country }: DemandState): Place {
    if (zones.length === 0 || !country) return home;
    const known = places.get(country) ?? placeWith(transitTo(zones, country));
    places.set(country, known);
    return known;
  }
  function placeWith(transit: DayRules["transit"]): Place {
    const there = { ...rules, transit };
    return { rules: there, days: daysOf(state, there) };
  }
  return {
    leaving: leaving.days,
    to: (demand) => placeOf(demand).days,
    leavesBy: (demand, day) => (day === null ? null : leavesBy(day, placeOf(demand).rules)),
  };
}

function daysOf(state: VariantState, rules: DayRules): Days {
  const { routes, releaseOn } = state;
  return {
    here: stockWindow(rules),
    incoming: new Map(state.incoming.map((line) => [line.lineId, incomingDays(line, rules, releaseOn)])),
    leadTime: bestRoute(routes, rules, releaseOn),
  };
}

function incomingDays(line: Incoming, rules: DayRules, releaseOn: Day | null) {
  const window = incomingWindow(line, rules, releaseOn);
  const asTold = new Map<string, Window>();
  /** Thousands were told with the same few buffers. A promise of old, without one, was told with the fixed one. */
  function windowAsTold(buffer: PromiseBuffer = fixedBuffer(rules.bufferDays)): Window {
    const key = `${buffer.percentile} ${buffer.days}`;
    const known = asTold.get(key) ?? windowWith({ ...line, buffer }, rules, releaseOn);
    asTold.set(key, known);
    return known;
  }
  // After the cut-off of its own day its window moves with today, like an overdue one's.
  const isOverdue = line.expectedOn < (rules.handlingFrom ?? rules.today);
  return { window, windowAsTold, buffer: window?.buffer ?? line.buffer, isOverdue };
}
