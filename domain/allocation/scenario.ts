// pure
// What would be if: one variant as it would stand after something that hasn't happened yet, planned by the commit's own rules.
//
// - A change of supply (units arrive, another day, called off) is applied to the state, then the variant is replanned.
// - Lines that go first are pinned; groups get their strategy's place and keepings (strategy.ts). What decided a line
//   before, by strategy, ends with the next decision; a line that a person pinned by name stays first.
// - The same plan is shown by a preview and written by a commit: on the same rows they can't differ.
import type { FormerPlace } from "@/db/schema/allocation";
import type { DayRules } from "@/domain/promises/promise-days";
import { replanVariant, type VariantPlan } from "./replan";
import type { Strategy } from "./strategy";
import {
  applyChange,
  type DemandState,
  type Standing,
  type StateChange,
  type VariantState,
} from "./variant-state";

export type VariantScenario = {
  change?: StateChange;
  /** Lines that a person puts first. */
  first?: ReadonlySet<string>;
  strategies?: ReadonlyMap<string, Strategy>;
};

/** What of a line's place among the others is to be written. */
export type PlaceChange = {
  orderLineId: string;
  orderId: string;
  pin: "set" | "end" | null;
  /** The strategy that decides from now on; null when none does. */
  standing: Standing | null;
  endsStanding: boolean;
  /** Its new rank besides pins; null when that stays. */
  rank: { tier: number; dueOn: string | null; queuedAt: Date } | null;
};

export type ScenarioPlan = { plan: VariantPlan; places: PlaceChange[]; lastQueuedAt: Date | null };

/** `at`: when it is decided; lines that go to the end of the queue stand behind all that queued before. */
export function planScenario(
  state: VariantState,
  scenario: VariantScenario,
  { rules, at }: { rules: DayRules; at: Date },
): ScenarioPlan {
  const places: PlaceChange[] = [];
  const end = endOfQueue(state, at);
  const demands = state.demands.map((demand) => {
    const decided = decide(demand, scenario, { at, end });
    if (!decided) return demand;
    places.push(decided.place);
    return decided.demand;
  });
  const next = places.length > 0 ? { ...state, demands } : state;
  const isQueuedAgain = places.some(({ standing, rank }) => rank !== null && standing !== null);
  return {
    plan: replanVariant(applyChange(next, scenario.change), rules),
    places,
    lastQueuedAt: isQueuedAgain ? end.lose : null,
  };
}

type QueueEnd = { fill: Date; lose: Date };

/** Fillers go behind everybody, losers behind them. */
function endOfQueue(state: VariantState, at: Date): QueueEnd {
  const last = state.demands.reduce(
    (latest, { queuedAt }) => Math.max(latest, queuedAt.getTime()),
    Math.max(at.getTime(), state.lastQueuedAt?.getTime() ?? 0),
  );
  return { fill: new Date(last + 1), lose: new Date(last + 2) };
}

type When = { at: Date; end: QueueEnd };

/** Undefined when nothing of the line's place changes. */
function decide(
  demand: DemandState,
  scenario: VariantScenario,
  when: When,
): { demand: DemandState; place: PlaceChange } | undefined {
  if (demand.orderId === null) return undefined;
  const strategy = scenario.strategies?.get(demand.id);
  const isPutFirst = scenario.first?.has(demand.id) ?? false;
  const standing = demand.standing ?? null;
  const isPinnedByName = demand.pinnedAt !== null && standing?.strategy !== "win";
  if ((!strategy && !isPutFirst) || isPinnedByName) return undefined;
  if (strategy && strategy === (standing?.strategy ?? "redistribute")) return undefined;
  // A winner is pinned already: a person who names the line now only makes that theirs.
  const released = isPutFirst && standing?.strategy === "win" ? demand : release(demand);
  const placed = isPutFirst
    ? { ...released, standing: null, pinnedAt: when.at }
    : place(released, strategy, when);
  return { demand: placed, place: changeOf(demand, placed) };
}

/** Back to its own place, as if no strategy had decided it. */
function release(demand: DemandState): DemandState {
  const { standing } = demand;
  if (!standing) return demand;
  return {
    ...demand,
    standing: null,
    pinnedAt: standing.strategy === "win" ? null : demand.pinnedAt,
    ...(standing.former && { ...standing.former, queuedAt: new Date(standing.former.queuedAt) }),
  };
}

function place(demand: DemandState, strategy: Strategy | undefined, { at, end }: When): DemandState {
  switch (strategy) {
    case "win":
      return { ...demand, pinnedAt: at, standing: { strategy, former: null } };
    case "gain":
    case "improve":
      return { ...demand, standing: { strategy, former: null } };
    case "fill":
    case "lose":
      return {
        ...demand,
        tier: 0,
        dueOn: null,
        queuedAt: end[strategy],
        standing: { strategy, former: formerOf(demand) },
      };
    default:
      return demand;
  }
}

function formerOf({ tier, dueOn, queuedAt }: DemandState): FormerPlace {
  return { tier, dueOn, queuedAt: queuedAt.toISOString() };
}

function changeOf(before: DemandState, after: DemandState): PlaceChange {
  const { tier, dueOn, queuedAt } = after;
  const isRanked =
    tier !== before.tier || dueOn !== before.dueOn || queuedAt.getTime() !== before.queuedAt.getTime();
  const isSame = after.pinnedAt?.getTime() === before.pinnedAt?.getTime();
  return {
    orderLineId: after.id,
    orderId: after.orderId ?? "",
    pin: isSame ? null : after.pinnedAt ? "set" : "end",
    standing: after.standing ?? null,
    endsStanding: Boolean(before.standing),
    rank: isRanked ? { tier, dueOn, queuedAt } : null,
  };
}
