import { sandboxCards } from "@/domain/payments/sandbox-cards";

/** The shop's gateway moves no money: these are the only cards it takes. */
export function TestCards() {
  return (
    <details className="rounded-lg border border-line bg-sunken px-4 py-3 text-sm" open>
      <summary className="font-semibold text-ink">Test mode: no money moves. Use one of these cards</summary>
      <ul className="mt-2 flex flex-col gap-1 text-ink-soft">
        {sandboxCards.map((card) => (
          <li key={card.number} className="flex flex-wrap gap-x-3">
            <code className="figures font-sans font-semibold text-ink">{spaced(card.number)}</code>
            {card.label}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-soft">Any month in the future as MM/YY, any 3 digits.</p>
    </details>
  );
}

function spaced(number: string): string {
  return number.replace(/(.{4})(?=.)/g, "$1 ");
}
