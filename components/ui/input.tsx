import clsx from "clsx";
import type { InputHTMLAttributes } from "react";
import { controlLook, controlTies, Field, type FieldProps } from "@/components/ui/field";

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className">;

/** The bare control, for places that bring their own label. */
export function Input({ className, type = "text", ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input type={type} className={clsx(controlLook, className)} {...rest} />;
}

/** A labelled text, e-mail, number or date field. `width` in characters hints at the length of the answer. */
export function TextField({
  id,
  label,
  help,
  error,
  optional,
  hideLabel,
  className,
  width,
  ...rest
}: FieldProps & InputAttributes & { width?: number }) {
  return (
    <Field {...{ id, label, help, error, optional, hideLabel, className }}>
      <Input
        {...rest}
        {...controlTies({ id, help, error })}
        className={rest.type === "number" || rest.inputMode === "numeric" ? "figures" : undefined}
        style={width ? { maxWidth: `calc(${width}ch + 2.5rem)` } : undefined}
      />
    </Field>
  );
}
