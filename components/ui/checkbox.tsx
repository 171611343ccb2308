import clsx from "clsx";
import type { InputHTMLAttributes } from "react";
import { controlTies, FieldError, type FieldProps } from "@/components/ui/field";

type CheckboxAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className" | "type">;

/** One thing to say yes to. The whole row is the target. */
export function CheckboxField({
  id,
  label,
  help,
  error,
  className,
  ...rest
}: Omit<FieldProps, "optional" | "hideLabel"> & CheckboxAttributes) {
  return (
    <div className={clsx("flex flex-col gap-1.5", className)}>
      <div className="flex gap-3">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0 rounded-sm aria-invalid:outline-2 aria-invalid:outline-danger"
          {...rest}
          {...controlTies({ id, help, error })}
        />
        <div className="flex flex-col gap-0.5">
          <label
            htmlFor={id}
            className="py-0.5 text-sm font-semibold text-ink [[data-place=store]_&]:text-base"
          >
            {label}
          </label>
          {help ? (
            <p id={`${id}-help`} className="text-sm text-ink-soft">
              {help}
            </p>
          ) : null}
        </div>
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}
