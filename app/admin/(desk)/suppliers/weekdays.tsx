import { FieldError } from "@/components/ui/field";

import { weekdayNames } from "@/lib/weekday-words";

type WeekdaysProps = {
  name: string;
  legend: string;
  help: string;
  chosen: readonly number[];
  /** What was sent last: it stays when something else was wrong. */
  values: Record<string, string>;
  error?: string;
};

/** Days of the week to tick. */
export function Weekdays({ name, legend, help, chosen, values, error }: WeekdaysProps) {
  const wasSent = Object.keys(values).length > 0;
  const isTicked = (day: number) => (wasSent ? values[`${name}.${day}`] !== undefined : chosen.includes(day));
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={`${name}-help`}>
      <legend className="mb-1 text-sm font-semibold text-ink">{legend}</legend>
      <p id={`${name}-help`} className="-mt-1 text-sm text-ink-soft">
        {help}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {weekdayNames.map((label, index) => (
          <label key={label} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input
              type="checkbox"
              id={index === 0 ? name : undefined}
              name={`${name}.${index + 1}`}
              key={String(isTicked(index + 1))}
              defaultChecked={isTicked(index + 1)}
              className="size-5"
            />
            {label}
          </label>
        ))}
      </div>
      <FieldError id={name} error={error} />
    </fieldset>
  );
}
