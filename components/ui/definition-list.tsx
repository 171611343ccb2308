import clsx from "clsx";
import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode; numeric?: boolean };

/** Names and values: beside one another for a summary, under one another for facts. */
export function DefinitionList({
  items,
  stacked = false,
}: {
  items: readonly Definition[];
  stacked?: boolean;
}) {
  return (
    <dl className={clsx("text-sm", stacked ? "grid gap-4 sm:grid-cols-2" : "flex flex-col gap-2")}>
      {items.map((item) => (
        <div
          key={item.term}
          className={clsx(stacked ? "flex flex-col gap-0.5" : "flex items-baseline justify-between gap-6")}
        >
          <dt className="text-ink-soft">{item.term}</dt>
          <dd className={clsx("font-medium text-ink", item.numeric && "figures", !stacked && "text-end")}>
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
