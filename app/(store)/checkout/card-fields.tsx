import type { ReactNode } from "react";
import { TextField } from "@/components/ui/input";
import { checkoutWords } from "@/messages/checkout";

type CardFieldsProps = {
  errors: Record<string, string>;
  help: ReactNode;
  locale: string;
  legend?: string;
};

/** Never filled in by us: what was typed here is not kept and not sent back. */
export function CardFields({ errors, help, locale, legend }: CardFieldsProps) {
  const words = checkoutWords(locale).card;
  const tie = (name: string) => ({ id: name, name, error: errors[name] });
  return (
    <fieldset className="grid min-w-0 gap-4 sm:grid-cols-6">
      <legend className="mb-4 font-display text-xl font-semibold text-ink">{legend ?? words.legend}</legend>
      {help ? <div className="sm:col-span-6">{help}</div> : null}
      <TextField
        {...tie("cardNumber")}
        label={words.number}
        inputMode="numeric"
        autoComplete="cc-number"
        className="sm:col-span-6"
      />
      <TextField
        {...tie("cardExpiry")}
        label={words.expires}
        placeholder={words.expiresLike}
        inputMode="numeric"
        autoComplete="cc-exp"
        className="sm:col-span-3"
      />
      <TextField
        {...tie("cardCvc")}
        label={words.cvc}
        inputMode="numeric"
        autoComplete="cc-csc"
        className="sm:col-span-3"
      />
    </fieldset>
  );
}
