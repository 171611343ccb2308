import { describe, it } from "vitest";
import { planAppend } from "@/domain/allocation/append-lines";
import { replanVariant } from "@/domain/allocation/replan";
import type { Strategy } from "@/domain/allocation/strategy";
import type { DemandState, VariantState } from "@/domain/allocation/variant-state";
import { line, monday, rulesOn } from "@/test/variant-days";
import { faultsOf, written } from "@/test/variant-model";
import { dice } from "./cases";
import { cases, everyCase, expectSame, patience } from "./every-case";
import { smallerStates } from "./smaller";
import { anyState } from "./states";

process.env.DATABASE_URL ??= "postgres://nobody@nowhere.invalid/none"; // only rules are asked here

const rules = rulesOn(monday);
const some = Math.ceil(cases / 20);

describe(`in ${some.toLocaleString("en")} random variants whose lines keep what they have, each with`, () => {
  it.each<[string, Exclude<Strategy, "redistribute">[]]>([
    ["winners and losers", ["win", "lose"]],
    ["lines that gain", ["gain"]],
    ["lines that fill", ["fill"]],
  ])(
    "%s, planning again moves nobody, nothing lies idle, and a new line at the end fits in",
    (_who, strategies) => {
      everyCase(
        (seed) => withStrategies(anyState(seed), seed, strategies),
        (state) => {
          const after = written(state, replanVariant(state, rules));
          expectSame(faultsOf(after), []);
          const again = written(after, replanVariant(after, rules));
          expectSame(unitsOf(again), unitsOf(after));
          expectSame(idle(after), []);
          const longer = { ...after, demands: [...after.demands, lastLine] };
          expectSame(unitsOf(written(longer, replanVariant(longer, rules))), [
            ...unitsOf(after),
            ...appended(after),
          ]);
        },
        smallerStates,
        some,
      );
    },
    patience,
  );
});

const lastLine: DemandState = line("the last line", 4, 0, { queuedAt: new Date("2026-05-30T00:00:00Z") });

/** Half of the lines take part in an earlier decision. */
function withStrategies(
  state: VariantState,
  seed: number,
  strategies: Exclude<Strategy, "redistribute">[],
): VariantState {
  const { number, chance } = dice(seed + 1_000_000_000);
  const demands = state.demands.map((demand) => {
    const strategy = strategies[number(0, strategies.length - 1)];
    return demand.isHold || !strategy || chance(50)
      ? demand
      : { ...demand, standing: { strategy, former: null } };
  });
  return { ...state, demands };
}

/** Units by line and supply; which shelf they lie on is nothing to anybody. */
function unitsOf(state: VariantState): string[] {
  return state.demands.flatMap(({ id, loose }) =>
    counted(loose.map((peg) => ({ supply: peg.purchaseOrderLineId ?? "here", quantity: peg.quantity }))).map(
      (words) => `${id}: ${words}`,
    ),
  );
}

function appended(settled: VariantState): string[] {
  const wanted = { id: lastLine.id, quantity: lastLine.open, queuedAt: lastLine.queuedAt };
  const order = { orderId: "its order", position: 0, title: "", sku: "", unitPriceMinor: 0 };
  const { sellsOnLeadTime } = settled;
  const [planned] = planAppend([{ ...wanted, ...order, supply: settled, sellsOnLeadTime }], rules);
  const shelves = new Set(settled.levels.map((level) => level.locationId));
  const pegs = (planned?.pegs ?? []).map(({ supplyId, quantity }) => ({
    supply: shelves.has(supplyId) ? "here" : supplyId,
    quantity,
  }));
  return counted(pegs).map((words) => `${lastLine.id}: ${words}`);
}

function counted(pegs: { supply: string; quantity: number }[]): string[] {
  const bySupply = Map.groupBy(pegs, (peg) => peg.supply);
  return [...bySupply].map(
    ([supply, same]) => `${same.reduce((sum, peg) => sum + peg.quantity, 0)} of ${supply}`,
  );
}

/** A line that fills gains nothing, also when a unit lies idle; everybody else has it. */
function idle(state: VariantState): string[] {
  const isFree = state.incoming.some((delivery) => delivery.open > delivery.pegged);
  const waiting = state.demands.filter(
    ({ orderId, standing, open, peggedOnHand, peggedIncoming }) =>
      orderId !== null && standing?.strategy !== "fill" && open > peggedOnHand + peggedIncoming,
  );
  return isFree ? waiting.map(({ id }) => `${id} waits while units of a delivery are nobody's`) : [];
}
