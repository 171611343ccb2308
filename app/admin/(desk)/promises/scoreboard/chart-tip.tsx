import type { ReactNode } from "react";

/** What a point of a chart says under the pointer. */
export function ChartTip({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-56 rounded-md bg-ink px-2.5 py-1.5 text-xs text-ground shadow-raised">
      {children}
    </div>
  );
}
