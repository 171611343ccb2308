import { sandboxCards } from "@/domain/payments/sandbox-cards";
import { checkoutWords } from "@/messages/checkout";

/** The shop's gateway moves no money: these are the only cards it takes. */
export function TestCards({ locale }: { locale: string }) {
  const words = checkoutWords(locale).card;
  return (
    <details className="rounded-lg border border-line bg-sunken px-4 py-3 text-sm" open>
      <summary className="font-semibold text-ink">{words.testMode}</summary>
      <ul className="mt-2 flex flex-col gap-1 text-ink-soft">
        {sandboxCards.map((card) => (
          <li key={card.number} className="flex flex-wrap gap-x-3">
            <code className="figures font-sans font-semibold text-ink">{spaced(card.number)}</code>
            {words.does[card.does]}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-soft">{words.testHelp}</p>
    </details>
  );
}

function spaced(number: string): string {
  return number.replace(/(.{4})(?=.)/g, "$1 ");
}
