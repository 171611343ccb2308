import { TextField } from "@/components/ui/input";
import type { SupplierLine } from "@/domain/purchasing/supplier-view";
import { formatDay } from "@/lib/format-day";
import { formatCount, plural } from "@/lib/plural";

type AnswerLineProps = {
  line: SupplierLine;
  today: string;
  locale: string;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** How many units of one line come, and when; a second day when they come in two deliveries. */
export function AnswerLine({ line, today, locale, values, errors }: AnswerLineProps) {
  const [units, day, units2, day2] = ["units", "day", "units2", "day2"].map((field) => `${field}.${line.id}`);
  if (!units || !day || !units2 || !day2) return null;
  const codes = [line.supplierSku && `Your number ${line.supplierSku}`, line.sku && `Our SKU ${line.sku}`];
  const isSplit = Boolean(values[units2] || errors[units2] || errors[day2]);
  return (
    <li className="rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-1 font-semibold text-ink">
          <bdi>{line.title}</bdi>
        </legend>
        <p className="figures text-sm text-ink-soft">
          {codes.filter(Boolean).join(" · ")}
          <span className="block">
            {plural(line.open, { one: "unit", other: "units" })} to come, expected{" "}
            {formatDay(line.expectedOn, { today, locale })}
            {line.received > 0 ? `. ${formatCount(line.received)} came already` : ""}
          </span>
        </p>
        <input type="hidden" name={`shown.${line.id}`} value={`${line.open} ${line.expectedOn}`} />
        <div className="flex flex-wrap gap-4">
          <TextField
            id={units}
            name={units}
            label="Units you can send"
            help="0 if you can't send any."
            inputMode="numeric"
            autoComplete="off"
            width={8}
            defaultValue={values[units] ?? String(line.open)}
            error={errors[units]}
          />
          <TextField
            id={day}
            name={day}
            type="date"
            min={today}
            label="They arrive on"
            help="The day it reaches us."
            width={14}
            defaultValue={values[day] ?? line.expectedOn}
            error={errors[day]}
          />
        </div>
        <details open={isSplit}>
          <summary className="inline-block min-h-6 cursor-pointer py-1 text-sm font-semibold text-ink-soft underline underline-offset-3">
            Some come on another day
          </summary>
          <div className="mt-3 flex flex-wrap gap-4">
            <TextField
              id={units2}
              name={units2}
              label="Units of the second delivery"
              optional
              inputMode="numeric"
              autoComplete="off"
              width={8}
              defaultValue={values[units2]}
              error={errors[units2]}
            />
            <TextField
              id={day2}
              name={day2}
              type="date"
              min={today}
              label="They arrive on"
              optional
              width={14}
              defaultValue={values[day2]}
              error={errors[day2]}
            />
          </div>
        </details>
      </fieldset>
    </li>
  );
}
