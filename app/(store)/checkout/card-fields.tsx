import type { ReactNode } from "react";
import { TextField } from "@/components/ui/input";

type CardFieldsProps = { errors: Record<string, string>; help: ReactNode; legend?: string };

/** Never filled in by us: what was typed here is not kept and not sent back. */
export function CardFields({ errors, help, legend = "Card" }: CardFieldsProps) {
  const tie = (name: string) => ({ id: name, name, error: errors[name] });
  return (
    <fieldset className="grid min-w-0 gap-4 sm:grid-cols-6">
      <legend className="mb-4 font-display text-xl font-semibold text-ink">{legend}</legend>
      {help ? <div className="sm:col-span-6">{help}</div> : null}
      <TextField
        {...tie("cardNumber")}
        label="Card number"
        inputMode="numeric"
        autoComplete="cc-number"
        className="sm:col-span-6"
      />
      <TextField
        {...tie("cardExpiry")}
        label="Expires"
        placeholder="MM/YY"
        inputMode="numeric"
        autoComplete="cc-exp"
        className="sm:col-span-3"
      />
      <TextField
        {...tie("cardCvc")}
        label="Security code"
        inputMode="numeric"
        autoComplete="cc-csc"
        className="sm:col-span-3"
      />
    </fieldset>
  );
}
