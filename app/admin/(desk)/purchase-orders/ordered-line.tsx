import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { VariantName } from "../variant-name";

export type Ordered = {
  /** The line's id, or the product's for a line that is new. */
  key: string;
  isNew: boolean;
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  backorder: number;
  received: number;
  /** Units and day to begin with. */
  quantity: number;
  expectedOn: string;
};

type OrderedLineProps = {
  line: Ordered;
  today: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  onRemove: () => void;
};

/** One product of a purchase order: how many, and its own day when it has one. */
export function OrderedLine({ line, today, values, errors, onRemove }: OrderedLineProps) {
  const units = `ordered.${line.key}`;
  const day = `day.${line.key}`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-40">
        <VariantName {...line} />
        {line.backorder > 0 ? (
          <span className="figures block text-ink-soft">{line.backorder} units waited for</span>
        ) : null}
        {line.received > 0 ? (
          <span className="figures block text-ink-soft">{line.received} came already</span>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-2">
        {line.isNew ? null : <input type="hidden" name={`line.${line.key}`} value={line.variantId} />}
        <TextField
          id={units}
          name={units}
          label={`Units of ${line.title}`}
          hideLabel
          inputMode="numeric"
          autoComplete="off"
          width={7}
          defaultValue={values[units] ?? String(line.quantity)}
          error={errors[units]}
        />
        <TextField
          id={day}
          name={day}
          type="date"
          min={today}
          label={`Day of ${line.title}, when it is another`}
          hideLabel
          width={14}
          defaultValue={values[day] ?? line.expectedOn}
          error={errors[day]}
        />
        <Button tone="quiet" onClick={onRemove} aria-label={`Remove ${line.title}`}>
          Remove
        </Button>
      </div>
    </li>
  );
}
