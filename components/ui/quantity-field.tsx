"use client";

import { type InputHTMLAttributes, useRef } from "react";
import { controlTies, Field, type FieldProps } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";

type QuantityFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className" | "type"> & {
    /** Names the steppers: "Fewer kettlebells", "More kettlebells". Left out, they say "Fewer" and "More". */
    thing?: string;
    /** What the steppers are called, where the page isn't in English. */
    stepWords?: { fewer: string; more: string };
  };

const stepper =
  "grid w-11 shrink-0 place-items-center text-ink-soft hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2 noscript:hidden";

/** A quantity with − and +. The number box is the truth, so it works, steppers hidden, without JavaScript. */
export function QuantityField({
  id,
  label,
  help,
  error,
  optional,
  hideLabel,
  className,
  thing,
  stepWords = { fewer: "Fewer", more: "More" },
  min = 1,
  ...rest
}: QuantityFieldProps) {
  const input = useRef<HTMLInputElement>(null);

  function step(direction: "down" | "up") {
    const box = input.current;
    if (!box) return;
    if (direction === "down") box.stepDown();
    else box.stepUp();
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  return (
    <Field {...{ id, label, help, error, optional, hideLabel, className }}>
      <div className="inline-flex min-h-control w-fit items-stretch overflow-clip rounded-md border border-line-strong bg-surface has-aria-invalid:border-danger">
        <button
          type="button"
          className={stepper}
          aria-label={thing ? `${stepWords.fewer} ${thing}` : stepWords.fewer}
          onClick={() => step("down")}
        >
          <Icon name="minus" className="size-4" />
        </button>
        <input
          ref={input}
          type="number"
          inputMode="numeric"
          step={1}
          min={min}
          className="figures w-14 [appearance:textfield] border-x border-line bg-transparent text-center text-base text-ink focus-visible:-outline-offset-2 [&::-webkit-inner-spin-button]:appearance-none noscript:w-20"
          {...rest}
          {...controlTies({ id, help, error })}
        />
        <button
          type="button"
          className={stepper}
          aria-label={thing ? `${stepWords.more} ${thing}` : stepWords.more}
          onClick={() => step("up")}
        >
          <Icon name="plus" className="size-4" />
        </button>
      </div>
    </Field>
  );
}
