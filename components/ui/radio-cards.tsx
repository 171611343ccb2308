import clsx from "clsx";
import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/field";

export type RadioCard = {
  value: string;
  title: ReactNode;
  /** A sentence under the title: what this choice means. */
  detail?: ReactNode;
  /** At the end of the title's line: a price, a day. */
  aside?: ReactNode;
  disabled?: boolean;
};

type RadioCardsProps = {
  /** Both the form's field and the base of the ids. */
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  error?: string;
  cards: readonly RadioCard[];
  defaultValue?: string;
  columns?: 1 | 2;
};

/** A choice between a few things that each need a sentence. Native radios: arrow keys move, no JavaScript. */
export function RadioCards({ name, legend, help, error, cards, defaultValue, columns = 1 }: RadioCardsProps) {
  const describedBy =
    [error && `${name}-error`, help && `${name}-help`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={describedBy}>
      <legend className="mb-1 text-sm font-semibold text-ink">{legend}</legend>
      {help ? (
        <p id={`${name}-help`} className="-mt-1 text-sm text-ink-soft">
          {help}
        </p>
      ) : null}
      <div className={clsx("grid gap-2", columns === 2 && "sm:grid-cols-2")}>
        {cards.map((card, index) => (
          <label
            key={card.value}
            className={clsx(
              "flex cursor-pointer gap-3 rounded-lg border border-line-strong bg-surface px-4 py-3 transition-colors hover:bg-sunken",
              "has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              "has-disabled:cursor-not-allowed has-disabled:opacity-60",
            )}
          >
            <input
              type="radio"
              name={name}
              id={index === 0 ? name : undefined}
              value={card.value}
              defaultChecked={card.value === defaultValue}
              disabled={card.disabled}
              className="mt-0.5 size-5 shrink-0 outline-none"
            />
            <span className="flex min-w-0 flex-1 flex-col gap-0.5">
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-semibold text-ink">{card.title}</span>
                {card.aside ? <span className="figures font-semibold text-ink">{card.aside}</span> : null}
              </span>
              {card.detail ? <span className="text-sm text-ink-soft">{card.detail}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={name} error={error} />
    </fieldset>
  );
}
