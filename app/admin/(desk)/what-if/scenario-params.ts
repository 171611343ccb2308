import type { StaffActor } from "@/app/admin/session";
import type { ScenarioInput } from "@/domain/allocation/scenario-input";
import { findOrderNumbered } from "@/domain/allocation/scenario-queries";
import { type SearchParams, textOf } from "../search-params";

export const scenarioKinds = ["slip", "receipt", "cancel", "priority", "strategy"] as const;
export type ScenarioKind = (typeof scenarioKinds)[number];

/** What is asked in the address; undefined while the form isn't filled in. The reason is asked for at the end. */
export async function readScenario(
  actor: StaffActor,
  kind: ScenarioKind,
  params: Awaited<SearchParams>,
): Promise<{ scenario?: ScenarioInput; problem?: string }> {
  const text = (name: string) => textOf(params, name);
  switch (kind) {
    case "slip":
      if (text("po") === "" || text("to") === "") return {};
      return {
        scenario: {
          kind,
          purchaseOrderId: text("po"),
          expectedOn: text("to"),
          lineIds: listOf(params, "line"),
        },
      };
    case "receipt":
      return text("po") === "" ? {} : { scenario: { kind, purchaseOrderId: text("po") } };
    case "cancel":
      return text("po") === "" ? {} : { scenario: { kind, purchaseOrderId: text("po"), reason: "?" } };
    case "priority":
      return readPriority(actor, text);
    case "strategy":
      return { scenario: readStrategy(text) };
  }
}

async function readPriority(
  actor: StaffActor,
  text: (name: string) => string,
): Promise<{ scenario?: ScenarioInput; problem?: string }> {
  const priority = { kind: "priority", reason: "?" } as const;
  if (text("line") !== "") return { scenario: { ...priority, who: "line", id: text("line") } };
  if (text("company") !== "") return { scenario: { ...priority, who: "company", id: text("company") } };
  if (text("order") === "") return {};
  const id = await findOrderNumbered(actor, text("order"));
  if (!id)
    return { problem: `There is no order ${text("order")}. Enter its number as it stands on the order.` };
  return { scenario: { ...priority, who: "order", id } };
}

const strategies = ["win", "gain", "improve", "redistribute", "fill", "lose"] as const;

function readStrategy(text: (name: string) => string): ScenarioInput | undefined {
  const chosen = [
    { who: "consumers", strategy: text("consumers") },
    { who: "businesses", strategy: text("businesses") },
    { who: text("company"), strategy: text("strategy") },
  ];
  const groups = chosen.flatMap(({ who, strategy: word }) => {
    const strategy = strategies.find((one) => one === word);
    return strategy && who !== "" ? [{ who, strategy }] : [];
  });
  if (groups.length === 0) return undefined;
  const variantId = text("variant");
  return { kind: "strategy", groups, reason: "?", ...(variantId !== "" && { variantId }) };
}

export function listOf(params: Awaited<SearchParams>, name: string): string[] {
  const value = params[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
