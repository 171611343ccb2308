import clsx from "clsx";
import type { SelectHTMLAttributes } from "react";
import { controlLook, controlTies, Field, type FieldProps } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";

export type SelectOption = { value: string; label: string; disabled?: boolean };
type SelectAttributes = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "className" | "children">;

/** The platform's own list: it works with every thumb, keyboard and screen reader. */
export function SelectField({
  id,
  label,
  help,
  error,
  optional,
  hideLabel,
  className,
  options,
  ...rest
}: FieldProps & SelectAttributes & { options: readonly SelectOption[] }) {
  return (
    <Field {...{ id, label, help, error, optional, hideLabel, className }}>
      <span className="relative block">
        <select
          className={clsx(controlLook, "appearance-none pe-10")}
          {...rest}
          {...controlTies({ id, help, error })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevronDown"
          className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-soft"
        />
      </span>
    </Field>
  );
}
