"use client";

import { type ReactNode, useActionState } from "react";
import { CardFields } from "@/app/(store)/checkout/card-fields";
import { replaceCardAction } from "@/app/(store)/orders/[token]/actions";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type ReplaceCardProps = {
  token: string;
  card: { brand: string; last4: string } | null;
  /** A payment failed: the form stands open. */
  isNeeded: boolean;
  /** In the shop's language. */
  words: { current: string; other: string; legend: string; save: string; saving: string };
  help: ReactNode;
  locale: string;
  sent: FormState | undefined;
};

export function ReplaceCard({ token, card, isNeeded, words, help, locale, sent }: ReplaceCardProps) {
  const [state, send] = useActionState(replaceCardAction, sent ?? untouchedForm());
  const hasProblem = !state.ok && (state.message !== "" || Object.keys(state.fieldErrors).length > 0);
  return (
    <div className="flex flex-col gap-3">
      {card ? <p className="text-sm text-ink">{words.current}</p> : null}
      {state.ok && state.message ? (
        <Notice tone="done" live>
          {state.message}
        </Notice>
      ) : null}
      <details open={(isNeeded && !state.ok) || hasProblem || undefined}>
        <summary className="inline-flex min-h-8 w-fit items-center text-sm text-ink-soft underline decoration-1 underline-offset-3 hover:text-ink pointer-coarse:min-h-11">
          {words.other}
        </summary>
        <form action={send} noValidate className="mt-3 flex flex-col gap-4">
          <input type="hidden" name="token" value={token} />
          <CardFields errors={state.fieldErrors} help={help} locale={locale} legend={words.legend} />
          {hasProblem && state.message ? (
            <Notice tone="problem" live>
              {state.message}
            </Notice>
          ) : null}
          <SubmitButton pendingText={words.saving} wide>
            {words.save}
          </SubmitButton>
        </form>
      </details>
    </div>
  );
}
