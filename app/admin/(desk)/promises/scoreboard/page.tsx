import type { Metadata } from "next";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select";
import { shareWords } from "@/domain/promises/explanation-evidence";
import { keptByConfidence, keptLines, slipBars } from "@/domain/promises/scoreboard-figures";
import { getScoreboard, type Scoreboard } from "@/domain/promises/scoreboard-queries";
import { replayScores } from "@/domain/promises/scoreboard-replay";
import { slipAt } from "@/domain/promises/slip-quantiles";
import { plural } from "@/lib/plural";
import { enterDesk } from "../../desk";
import { type SearchParams, textOf } from "../../search-params";
import { CalibrationChart, type CalibrationPoint } from "./calibration-chart";
import { KeptTable } from "./kept-table";
import { ReplayTable } from "./replay-table";
import { SlipChart } from "./slip-chart";
import { SlipTable } from "./slip-table";

export const metadata: Metadata = { title: "Promises kept" };

const path = "/admin/promises/scoreboard";

export default async function ScoreboardPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk(path);
  const board = await getScoreboard(actor, { supplierId: textOf(await searchParams, "supplier") });
  const { kept, suppliers, chosen, fixedDays } = board;
  const scores = replayScores(board.deliveries, { supplierId: chosen?.id ?? null, fixedDays });
  const told: CalibrationPoint[] = keptByConfidence(kept).map(({ percentile, total }) => ({
    asked: percentile,
    kept: (total.kept / total.promises) * 100,
    sooner: (total.sooner / total.promises) * 100,
    coverage: null,
    count: total.promises,
  }));
  const replayed = scores.map(({ percentile, deliveries, ...score }) => ({
    asked: percentile,
    count: deliveries,
    ...score,
  }));
  return (
    <>
      <PageHeader
        back={{ href: "/admin/promises", label: "Promises" }}
        title={chosen ? <bdi>{chosen.name}</bdi> : "Promises kept"}
        lead="Of promises that are to be kept four times in five, four in five should be: not fewer, and not many more, or customers wait on paper for longer than they do."
      />
      <div className="flex flex-col gap-5">
        <Form action={path} className="flex max-w-md items-end gap-2">
          <SelectField
            id="supplier"
            key={chosen?.id}
            name="supplier"
            label="Supplier"
            className="min-w-0 flex-1"
            defaultValue={chosen?.id ?? ""}
            options={[
              { value: "", label: "All suppliers" },
              ...suppliers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button type="submit">Show</Button>
        </Form>
        <Card title="Kept, by supplier, confidence and month" lead="The last twelve months." flush>
          {kept.length === 0 ? (
            <EmptyState icon="clipboard" title="No promise has ended yet">
              After the first deliveries it stands here which share of the days told was kept.
            </EmptyState>
          ) : (
            <KeptTable lines={keptLines(kept)} locale={shop.locale} />
          )}
        </Card>
        {board.deliveries.length === 0 ? (
          <Card>
            <NothingDelivered />
          </Card>
        ) : (
          <div className="grid items-start gap-5 xl:grid-cols-2">
            <Card
              title="Asked against kept"
              lead="On the broken line is right; above it too careful, below it too bold. Diamonds: promises told, from a day sooner to kept. Circles: past deliveries, quoted again with what was known then; the first twenty only teach."
            >
              {told.length + replayed.length === 0 ? (
                <p className="text-sm text-ink-soft">
                  It takes thirty deliveries to say something of them: the first twenty only teach.
                </p>
              ) : (
                <CalibrationChart told={told} replayed={replayed} />
              )}
            </Card>
            <Card title={chosen ? "How late it comes" : "How late deliveries come"} lead={slipLead(board)}>
              <Slips board={board} />
            </Card>
          </div>
        )}
        {scores.length > 0 ? (
          <Card
            title="How good the days added are"
            lead="The loss is in days a delivery: a day late costs what was asked for, a day told too many the rest. Lower is better."
            flush
          >
            <ReplayTable scores={scores} fixedDays={fixedDays} />
          </Card>
        ) : null}
      </div>
    </>
  );
}

function Slips({ board: { slips, chosen } }: { board: Scoreboard }) {
  if (slips.length === 0)
    return <p className="text-sm text-ink-soft">Nothing has been delivered by this supplier yet.</p>;
  const bars = slipBars(slips);
  const quantiles = chosen?.quantiles;
  const marks = quantiles
    ? [50, 80, 95].map((percentile) => ({ percentile, days: slipAt(quantiles, percentile) }))
    : [];
  return (
    <div className="flex flex-col gap-3">
      <SlipChart bars={bars} marks={marks} />
      {marks.length > 0 ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
          {marks.map(({ percentile, days }) => (
            <li key={percentile} className="figures">
              <span className="font-semibold text-ink">P{percentile}</span> {shareWords(percentile)}{" "}
              {marginWords(days)}
            </li>
          ))}
        </ul>
      ) : null}
      <SlipTable bars={bars} />
    </div>
  );
}

function slipLead({ chosen, slips, confidencePercent }: Scoreboard): string {
  const count = slips.reduce((sum, { deliveries }) => sum + deliveries, 0);
  const of = plural(count, { one: "delivery", other: "deliveries" });
  if (!chosen?.quantiles) return `${of}, by days after the day that was expected.`;
  const share = shareWords(confidencePercent);
  return `${of}. ${share.charAt(0).toUpperCase()}${share.slice(1)} are expected ${marginWords(slipAt(chosen.quantiles, confidencePercent))}${chosen.isMoving ? "; its days have been moving lately" : ""}.`;
}

function marginWords(days: number): string {
  if (days === 0) return "by the day itself";
  const count = plural(Math.abs(days), { one: "day", other: "days" });
  return days > 0 ? `within ${count} of the day` : `${count} before the day`;
}

function NothingDelivered() {
  return (
    <EmptyState icon="truck" title="No delivery to learn from yet">
      After the first deliveries the days told follow from how late each supplier comes. A shop that has
      delivered before needn't start cold: import past deliveries with{" "}
      <code className="rounded-sm bg-sunken px-1 py-0.5 text-ink [overflow-wrap:anywhere]">
        npm run backfill -- import deliveries FILE
      </code>
      .
    </EmptyState>
  );
}
