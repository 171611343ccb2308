import { MoneyText } from "@/components/ui/money-text";

type TotalLinesProps = {
  totals: { asAvailable: number; together: number };
  hasChoice: boolean;
  style: { currency: string; locale: string };
};

/** The total of the chosen way to ship; which one shows is decided by the chosen radio alone, so no script is needed. */
export function TotalLines({ totals, hasChoice, style }: TotalLinesProps) {
  const line =
    "items-baseline justify-between gap-4 border-y border-line py-4 text-lg font-semibold text-ink";
  if (!hasChoice) {
    return (
      <p className={`flex ${line}`}>
        <span>Total with shipping</span>
        <MoneyText minor={totals.asAvailable} {...style} />
      </p>
    );
  }
  return (
    <>
      <p className={`hidden [form:has([value=as_available]:checked)_&]:flex ${line}`}>
        <span>Total with shipping</span>
        <MoneyText minor={totals.asAvailable} {...style} />
      </p>
      <p className={`hidden [form:has([value=together]:checked)_&]:flex ${line}`}>
        <span>Total with shipping</span>
        <MoneyText minor={totals.together} {...style} />
      </p>
    </>
  );
}
