import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { MoneyText } from "@/components/ui/money-text";
import { Notice } from "@/components/ui/notice";
import type { ScenarioPreview } from "@/domain/allocation/preview-scenario";
import type { Sum } from "@/domain/allocation/scenario-diff";
import type { DeskShop } from "@/domain/store/queries";
import { formatCount, plural } from "@/lib/plural";
import { DiffLines } from "./diff-lines";

type ScenarioResultProps = { preview: ScenarioPreview; shop: DeskShop; children: ReactNode };

/** What would be: the sums first, then the form to do it, then line by line who it concerns. */
export function ScenarioResult({ preview, shop, children }: ScenarioResultProps) {
  const { sums, winners, losers, spared } = preview;
  const isNothing = sums.winners.lines + sums.losers.lines === 0;
  return (
    <div className="flex flex-col gap-5" id="result">
      <Card title="What would change">
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="flex flex-col gap-4">
            {isNothing ? (
              <Notice title="Nobody's units or days would change">{restOf(preview)}</Notice>
            ) : (
              <p className="text-sm text-ink-soft">{restOf(preview)}</p>
            )}
            <DefinitionList
              items={[
                { term: "Promises that would break", value: <SumText sum={sums.broken} shop={shop} /> },
                { term: "Worse off", value: <SumText sum={sums.losers} shop={shop} /> },
                { term: "Better off", value: <SumText sum={sums.winners} shop={shop} /> },
                ...(sums.spared.lines > 0
                  ? [{ term: "On it, and not moved", value: <SumText sum={sums.spared} shop={shop} /> }]
                  : []),
                {
                  term: "Told by mail",
                  value: plural(sums.told.customers, { one: "customer", other: "customers" }),
                  numeric: true,
                },
                ...(preview.scenario.kind === "receipt"
                  ? [{ term: "Left free", value: plural(preview.freeUnits, units), numeric: true }]
                  : []),
              ]}
            />
          </div>
          {children}
        </div>
      </Card>
      <DiffLines title="Worse off" lines={losers} of={sums.losers.lines} shop={shop} />
      <DiffLines title="Better off" lines={winners} of={sums.winners.lines} shop={shop} />
      <DiffLines title="On it, and not moved" lines={spared} of={sums.spared.lines} shop={shop} />
    </div>
  );
}

const units = { one: "unit", other: "units" };

function restOf({ sums, places }: ScenarioPreview): string {
  const told = toldWords(sums.told.customers);
  return places > 0
    ? `${plural(places, { one: "line takes", other: "lines take" })} another place, which stays until it is decided anew. ${told}`
    : told;
}

function toldWords(customers: number): string {
  if (customers === 0) return "Nobody would be written to.";
  const whom = customers === 1 ? "one customer" : `each of ${formatCount(customers)} customers`;
  return `One mail to ${whom}, however many of their lines move.`;
}

function SumText({ sum, shop }: { sum: Sum; shop: DeskShop }) {
  if (sum.lines === 0) return <span>none</span>;
  return (
    <span className="figures">
      {plural(sum.units, units)} in {plural(sum.orders, { one: "order", other: "orders" })},{" "}
      <MoneyText minor={sum.amountMinor} currency={shop.currency} locale={shop.locale} />
    </span>
  );
}
