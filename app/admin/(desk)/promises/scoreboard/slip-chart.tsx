"use client";

import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { SlipBar } from "@/domain/promises/scoreboard-figures";
import { plural } from "@/lib/plural";
import { ChartTip } from "./chart-tip";
import { slipWords } from "./slip-words";

export type SlipMark = { percentile: number; days: number };

type SlipChartProps = { bars: readonly SlipBar[]; marks: readonly SlipMark[] };

const tick = { fill: "var(--color-ink-soft)", fontSize: 12 };
const size = { width: 560, height: 260 };

/** Deliveries by how late they came, with the days by which a share of them was here. The table beside it says the same. */
export function SlipChart({ bars, marks }: SlipChartProps) {
  const rows = bars.map((bar) => ({ ...bar, name: barName(bar) }));
  return (
    <div aria-hidden="true" className="h-65 w-full min-w-0">
      <ResponsiveContainer width="100%" height="100%" initialDimension={size}>
        <BarChart
          data={rows}
          accessibilityLayer={false}
          barCategoryGap="12%"
          margin={{ top: 28, right: 12, bottom: 4, left: -18 }}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="name"
            tick={tick}
            stroke="var(--color-line-strong)"
            interval="preserveStartEnd"
            minTickGap={14}
          />
          <YAxis allowDecimals={false} tick={tick} stroke="var(--color-line-strong)" />
          <Tooltip
            cursor={{ fill: "var(--color-sunken)" }}
            content={({ active, payload }) => (active ? <SlipTip bar={payload?.[0]?.payload} /> : null)}
          />
          <Bar dataKey="deliveries" fill="var(--color-brand)" isAnimationActive={false} />
          {marks.map(({ percentile, days }, index) => {
            const bar = rows.find(({ from, to }) => days >= from && days <= to) ?? rows.at(days < 0 ? 0 : -1);
            return bar ? (
              <ReferenceLine
                key={percentile}
                x={bar.name}
                stroke="var(--color-ink)"
                strokeDasharray="4 3"
                label={{
                  value: `P${percentile}`,
                  position: "top",
                  fill: "var(--color-ink)",
                  fontSize: 12,
                  dy: index % 2 === 0 ? 0 : -12,
                }}
              />
            ) : null;
          })}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function SlipTip({ bar }: { bar: SlipBar | undefined }) {
  if (!bar) return null;
  return (
    <ChartTip>
      {plural(bar.deliveries, { one: "delivery", other: "deliveries" })} {slipWords(bar)}
    </ChartTip>
  );
}

function barName({ from, to }: SlipBar): string {
  return from === to ? `${from}` : `${from}…${to}`;
}
