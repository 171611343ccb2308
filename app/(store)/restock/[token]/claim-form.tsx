"use client";

import { useActionState } from "react";
import { claimHoldAction } from "@/app/(store)/restock/[token]/actions";
import { useGoTo } from "@/app/(store)/use-go-to";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

export function ClaimForm({ token, sent }: { token: string; sent: FormState | undefined }) {
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
      <SubmitButton pendingText="Taking it" wide>
        Buy it now
      </SubmitButton>
    </form>
  );
}
