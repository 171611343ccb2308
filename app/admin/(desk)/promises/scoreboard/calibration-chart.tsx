"use client";

import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatCount } from "@/lib/plural";
import { ChartTip } from "./chart-tip";

/** All in a hundred; the band goes from what was kept a day sooner to what was kept. */
export type CalibrationPoint = {
  asked: number;
  kept: number;
  sooner: number;
  coverage: number | null;
  count: number;
};

type CalibrationChartProps = { told: readonly CalibrationPoint[]; replayed: readonly CalibrationPoint[] };

const tick = { fill: "var(--color-ink-soft)", fontSize: 12 };
const size = { width: 560, height: 300 };
const shares = [0, 25, 50, 75, 100];

/** What was asked for against what was kept: on the line is right, above it careful, below it bold. The table says the same. */
export function CalibrationChart({ told, replayed }: CalibrationChartProps) {
  return (
    <div aria-hidden="true" className="h-75 w-full min-w-0">
      <ResponsiveContainer width="100%" height="100%" initialDimension={size}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 12, right: 16, bottom: 4, left: -10 }}>
          <CartesianGrid stroke="var(--color-line)" />
          <XAxis
            type="number"
            dataKey="asked"
            name="asked"
            unit=" %"
            domain={[40, 100]}
            ticks={[50, 60, 70, 80, 90, 100]}
            tick={tick}
            stroke="var(--color-line-strong)"
          />
          <YAxis
            type="number"
            dataKey="value"
            name="kept"
            unit=" %"
            domain={[0, 100]}
            ticks={shares}
            tick={tick}
            stroke="var(--color-line-strong)"
          />
          <ReferenceLine
            segment={[
              { x: 40, y: 40 },
              { x: 100, y: 100 },
            ]}
            stroke="var(--color-line-strong)"
            strokeDasharray="5 4"
          />
          <Tooltip
            cursor={false}
            content={({ active, payload }) => (active ? <PointTip point={payload?.[0]?.payload} /> : null)}
          />
          <Scatter
            data={replayed.map((point) => ({ ...point, value: point.coverage ?? point.kept }))}
            fill="var(--color-surface)"
            stroke="var(--color-ink)"
            strokeWidth={1.5}
            shape="circle"
            isAnimationActive={false}
          />
          <Scatter
            data={told.map(bandOf)}
            fill="var(--color-brand)"
            shape="diamond"
            isAnimationActive={false}
          >
            <ErrorBar dataKey="band" direction="y" width={8} strokeWidth={2} stroke="var(--color-brand)" />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

function bandOf(point: CalibrationPoint) {
  const value = (point.kept + point.sooner) / 2;
  return { ...point, value, band: [value - point.sooner, point.kept - value] };
}

function PointTip({ point }: { point: CalibrationPoint | undefined }) {
  if (!point) return null;
  const { asked, kept, sooner, coverage, count } = point;
  return (
    <ChartTip>
      {coverage === null
        ? `Told at ${asked} %: ${Math.round(sooner)}–${Math.round(kept)} % kept, of ${formatCount(count)}`
        : `Past deliveries at ${asked} %: ${Math.round(coverage)} % in time, of ${formatCount(count)}`}
    </ChartTip>
  );
}
