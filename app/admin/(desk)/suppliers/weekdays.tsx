const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type WeekdaysProps = {
  name: string;
  legend: string;
  help: string;
  chosen: readonly number[];
  error?: string;
};

/** Days of the week to tick. */
export function Weekdays({ name, legend, help, chosen, error }: WeekdaysProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={`${name}-help`}>
      <legend className="mb-1 text-sm font-semibold text-ink">{legend}</legend>
      <p id={`${name}-help`} className="-mt-1 text-sm text-ink-soft">
        {help}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {names.map((label, index) => (
          <label key={label} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input
              type="checkbox"
              id={index === 0 ? name : undefined}
              name={name}
              value={index + 1}
              defaultChecked={chosen.includes(index + 1)}
              className="size-5"
            />
            {label}
          </label>
        ))}
      </div>
      {error ? <p className="text-sm font-medium text-danger-ink">{error}</p> : null}
    </fieldset>
  );
}

/** "Tuesday and Thursday", or what stands for none. */
export function weekdayWords(chosen: readonly number[], none: string): string {
  const words = names.filter((_, index) => chosen.includes(index + 1));
  return words.length === 0 ? none : new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
