"use client";

import { useActionState } from "react";
import { notifyMeAction } from "@/app/(store)/products/[handle]/actions";
import { untouchedForm } from "@/app/form-state";
import { NotifyFields } from "@/components/store/notify-fields";
import { Notice } from "@/components/ui/notice";
import { backordersWords } from "@/messages/backorders";

type FollowFormProps = { variantId: string; name: string; locale: string };

/** Tell me when it is here. Without JavaScript the answer is a page of its own. */
export function FollowForm({ variantId, name, locale }: FollowFormProps) {
  const [state, send] = useActionState(notifyMeAction, untouchedForm(), "/restock/sign-up");
  const words = backordersWords(locale);
  return (
    <details>
      <summary className="inline-flex min-h-11 w-fit items-center text-sm font-semibold text-ink underline decoration-1 underline-offset-3">
        {words.tellMe}
        <span className="sr-only">{words.of(name)}</span>
      </summary>
      {state.ok && state.message ? (
        <Notice tone="done" live>
          {state.message}
        </Notice>
      ) : (
        <form
          action={send}
          noValidate
          onReset={(event) => event.preventDefault()}
          className="mt-2 flex flex-col gap-3"
        >
          <input type="hidden" name="variantId" value={variantId} />
          <NotifyFields id={`notify-${variantId}`} state={state} locale={locale} />
        </form>
      )}
    </details>
  );
}
