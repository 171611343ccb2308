import clsx from "clsx";
import type { TextareaHTMLAttributes } from "react";
import { controlLook, controlTies, Field, type FieldProps } from "@/components/ui/field";

type TextareaAttributes = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "className">;

export function TextareaField({
  id,
  label,
  help,
  error,
  optional,
  hideLabel,
  className,
  rows = 3,
  ...rest
}: FieldProps & TextareaAttributes) {
  return (
    <Field {...{ id, label, help, error, optional, hideLabel, className }}>
      <textarea
        rows={rows}
        className={clsx(controlLook, "py-2.5")}
        {...rest}
        {...controlTies({ id, help, error })}
      />
    </Field>
  );
}
