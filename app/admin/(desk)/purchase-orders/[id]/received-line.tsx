import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { ReceivableLine } from "@/domain/purchasing/queries";
import { formatCount } from "@/lib/plural";
import { VariantName } from "../../variant-name";

type ReceivedLineProps = {
  line: ReceivableLine;
  /** The day of this delivery, when the product comes in several. */
  expected: string;
  value: string;
  error?: string;
  onChange: (text: string) => void;
};

const step =
  "grid w-12 place-items-center text-ink-soft hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2 noscript:hidden";

/** One line of the delivery with how many came, in thumb-sized steps. */
export function ReceivedLine({ line, expected, value, error, onChange }: ReceivedLineProps) {
  const id = `came.${line.id}`;
  const more = Number(value) > line.open;
  function by(change: number) {
    onChange(String(Math.max(0, (Number(value) || 0) + change)));
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <label htmlFor={id} className="min-w-0 flex-1 basis-48 text-sm">
        <VariantName title={line.title} variantTitle={line.variantTitle} sku={line.sku} />
        <span className="figures text-ink-soft">
          {formatCount(line.open)} to come
          {line.promised > 0 ? `, ${formatCount(line.promised)} promised` : ""}
          {expected ? `, expected ${expected}` : ""}
        </span>
      </label>
      <div className="flex flex-col items-end gap-1">
        <div className="inline-flex min-h-11 items-stretch overflow-clip rounded-md border border-line-strong bg-surface has-aria-invalid:border-danger">
          <button
            type="button"
            className={step}
            aria-label={`One fewer ${line.title}${expected ? ` of ${expected}` : ""}`}
            onClick={() => by(-1)}
          >
            <Icon name="minus" className="size-4" />
          </button>
          <input
            id={id}
            name={id}
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onFocus={(event) => event.target.select()}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            className="figures w-20 border-x border-line bg-transparent text-center text-base focus-visible:-outline-offset-2"
          />
          <button
            type="button"
            className={step}
            aria-label={`One more ${line.title}${expected ? ` of ${expected}` : ""}`}
            onClick={() => by(1)}
          >
            <Icon name="plus" className="size-4" />
          </button>
        </div>
        {more ? <p className="text-xs text-ink-soft">More than was ordered</p> : null}
        <FieldError id={id} error={error} />
      </div>
    </li>
  );
}
