import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { ExplanationWords } from "@/domain/promises/explanation-words";
import { explanationText } from "@/messages/explanation";

type PromiseExplanationProps = {
  words: ExplanationWords;
  /** In whose language it is said; staff's English without. */
  locale?: string;
  /** For staff: where a link of the chain or a change can be looked at or done. */
  linkOf?: (kind: string) => ReactNode;
};

/** Why units come when they come: one sentence, and the chain behind it. A native disclosure: no JavaScript. */
export function PromiseExplanation({ words, locale = "en", linkOf }: PromiseExplanationProps) {
  const { sentence, steps, changes } = words;
  const text = explanationText(locale);
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <p className="max-w-[60ch] text-ink-soft">{sentence}</p>
      <details className="group min-w-0">
        <summary className="inline-flex min-h-7 w-fit items-center gap-1 font-semibold text-ink underline decoration-line-strong decoration-1 underline-offset-3 hover:decoration-ink [[data-place=store]_&]:min-h-9 pointer-coarse:min-h-11">
          {text.why}
          <Icon
            name="chevronDown"
            className="size-4 opacity-70 transition-transform group-open:rotate-180 motion-reduce:transition-none"
          />
        </summary>
        <div className="mt-2 flex max-w-[64ch] flex-col gap-3 border-s-2 border-line-strong ps-3">
          <dl className="flex flex-col gap-2">
            {steps.map(({ kind, term, text }) => (
              <div key={kind} className="sm:grid sm:grid-cols-[7.5rem_minmax(0,1fr)] sm:gap-x-3">
                <dt className="text-xs leading-5 font-semibold text-ink-faint">{term}</dt>
                <dd className="min-w-0 text-ink [overflow-wrap:anywhere]">
                  {text} {linkOf?.(kind)}
                </dd>
              </div>
            ))}
          </dl>
          {changes.length > 0 ? (
            <div>
              <p className="text-xs leading-5 font-semibold text-ink-faint">{text.whatWouldChange}</p>
              <ul className="flex list-disc flex-col gap-1 ps-4 text-ink-soft">
                {changes.map(({ kind, text }) => (
                  <li key={kind}>
                    {text} {linkOf?.(kind)}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      </details>
    </div>
  );
}
