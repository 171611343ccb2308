"use client";

import { useActionState } from "react";
import { claimHoldAction } from "@/app/(store)/restock/[token]/actions";
import { useGoTo } from "@/app/(store)/use-go-to";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type ClaimFormProps = { token: string; sent: FormState | undefined; words: { buy: string; taking: string } };

export function ClaimForm({ token, sent, words }: ClaimFormProps) {
  const [state, send] = useActionState(claimHoldAction, {
    ...untouchedForm<{ goTo: string }>(),
    ...sent,
    data: undefined,
  });
  useGoTo(state.data?.goTo);
  return (
    <form action={send} className="flex flex-col gap-3">
      <input type="hidden" name="token" value={token} />
      {state.message ? (
        <Notice tone="problem" live>
          {state.message}
        </Notice>
      ) : null}
      <SubmitButton pendingText={words.taking} wide>
        {words.buy}
      </SubmitButton>
    </form>
  );
}
