import { LineTruth } from "@/components/availability/line-truth";
import { CheckboxField } from "@/components/ui/checkbox";
import type { TruthPart } from "@/domain/promises/line-truth";
import { checkoutWords } from "@/messages/checkout";

/** The tick that belongs to a line. */
export function acknowledgedName(variantId: string): string {
  return `acknowledged.${variantId}`;
}

export type WaitingLine = { variantId: string; title: string; parts: TruthPart[] };

type WaitFieldsProps = {
  waits: WaitingLine[];
  typed: Record<string, string>;
  errors: Record<string, string>;
  style: { locale: string; today: string };
};

/** What waits and until when: each line with a tick of its own, because their days differ. */
export function WaitFields({ waits, typed, errors, style }: WaitFieldsProps) {
  const words = checkoutWords(style.locale).wait;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <legend className="contents">
        <span className="font-display text-xl font-semibold text-ink">
          {waits.length === 1 ? words.one : words.several}
        </span>
      </legend>
      <p className="text-sm text-ink-soft">{words.words}</p>
      <ul className="flex flex-col gap-4">
        {waits.map((line) => (
          <li key={line.variantId} className="flex flex-col gap-1.5">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <span className="min-w-0 text-ink">
                <bdi>{line.title}</bdi>
              </span>
              <LineTruth parts={line.parts} {...style} />
            </span>
            <CheckboxField
              id={acknowledgedName(line.variantId)}
              name={acknowledgedName(line.variantId)}
              value="yes"
              defaultChecked={typed[acknowledgedName(line.variantId)] !== undefined}
              label={
                <>
                  {words.tick}
                  <span className="sr-only">
                    : <bdi>{line.title}</bdi>
                  </span>
                </>
              }
              error={errors[acknowledgedName(line.variantId)]}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
