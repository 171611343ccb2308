"use client";

import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { type PickerValue, pickerValues } from "@/app/(store)/products/[handle]/picker-values";
import type { VariantState } from "@/app/(store)/products/[handle]/product-state";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { markOf } from "@/components/store/mark-of";
import { productWords } from "@/messages/product";

/**
 * One fieldset an option. Each value says in a word what it leads to, with the other options as they are chosen; what is out or
 * isn't made can be chosen too, to be told of it. Without JavaScript there is a list of all variants instead.
 */
export function VariantPicker() {
  const { product, values } = useChosen();
  if (product.variants.length <= 1) return null;
  return (
    <>
      {product.optionNames.map((name, option) => (
        <fieldset key={name} className="min-w-0 noscript:hidden">
          <legend className="mb-2 text-sm font-semibold text-ink">
            <bdi>{name}</bdi>
          </legend>
          <div className="flex flex-wrap gap-2">
            {pickerValues(product.variants, values, option).map((choice) => (
              <Value key={choice.value} choice={choice} option={option} />
            ))}
          </div>
        </fieldset>
      ))}
      <noscript>
        <VariantList />
      </noscript>
    </>
  );
}

const look =
  "flex min-h-11 min-w-0 max-w-full cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-1 font-medium text-ink hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";

function Value({
  choice: { value, leadsTo },
  option,
}: {
  choice: PickerValue<VariantState>;
  option: number;
}) {
  const { product, values, choose } = useChosen();
  const short = leadsTo?.short ?? productWords(product.locale).notMade;
  return (
    <label className={look}>
      <input
        type="radio"
        name={`option-${option}`}
        value={value}
        checked={values[option] === value}
        onChange={() => choose(values.with(option, value))}
        className="sr-only"
      />
      <AvailabilityMark shape={leadsTo ? markOf(leadsTo.status) : "discontinued"} className="size-3.5" />
      <span className="flex min-w-0 flex-col">
        <bdi className="min-w-0 [overflow-wrap:anywhere]">{value}</bdi>
        <span
          className={
            leadsTo?.status === "in_stock" ? "sr-only" : "text-2xs leading-4 font-normal text-ink-soft"
          }
        >
          <span className="sr-only">, </span>
          {short}
        </span>
      </span>
    </label>
  );
}

/** Every variant with what is true of it. The field's own name tells it from the one that scripts fill in. */
function VariantList() {
  const { product, variant: chosen } = useChosen();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold text-ink">{productWords(product.locale).choose}</legend>
      <div className="flex flex-col gap-1">
        {product.variants.map((variant) => (
          <label key={variant.id} className="flex min-h-11 items-start gap-2 py-1 text-ink">
            <input
              type="radio"
              name="listed"
              value={variant.id}
              defaultChecked={variant.id === chosen?.id}
              className="mt-1.5"
            />
            <span>
              <bdi className="font-medium">{variant.name}</bdi> · {variant.price} · {variant.text}
              <span className="block text-sm text-ink-soft">{variant.reason}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
