import { LineTruth } from "@/components/availability/line-truth";
import { CheckboxField } from "@/components/ui/checkbox";
import type { TruthPart } from "@/domain/promises/line-truth";

export type WaitingLine = { variantId: string; title: string; parts: TruthPart[] };

type WaitFieldsProps = {
  waits: WaitingLine[];
  isTicked: boolean;
  error: string | undefined;
  style: { locale: string; today: string };
};

/** What waits and until when, and one tick for all of it. */
export function WaitFields({ waits, isTicked, error, style }: WaitFieldsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <legend className="contents">
        <span className="font-display text-xl font-semibold text-ink">
          {waits.length === 1 ? "One product comes later" : "Some products come later"}
        </span>
      </legend>
      <ul className="flex flex-col gap-2">
        {waits.map((line) => (
          <li key={line.variantId} className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 text-ink">
              <bdi>{line.title}</bdi>
            </span>
            <LineTruth parts={line.parts} {...style} />
          </li>
        ))}
      </ul>
      <CheckboxField
        id="acknowledged"
        name="acknowledged"
        value="yes"
        defaultChecked={isTicked}
        label="I know about the wait and order anyway"
        help="You can cancel what waits at any time before it ships. If a day moves, we write to you."
        error={error}
      />
    </fieldset>
  );
}
