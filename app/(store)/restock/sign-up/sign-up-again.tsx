"use client";

import { useActionState } from "react";
import { notifyMeAction } from "@/app/(store)/products/[handle]/actions";
import type { FormState } from "@/app/form-state";
import { NotifyFields } from "@/components/store/notify-fields";

export function SignUpAgain({ sent, locale }: { sent: FormState; locale: string }) {
  const [state, send] = useActionState(notifyMeAction, sent, "/restock/sign-up");
  if (state.ok) return <p className="text-ink-soft">{state.message}</p>;
  return (
    <form action={send} noValidate className="flex flex-col gap-3">
      <input type="hidden" name="variantId" value={state.values.variantId ?? ""} />
      <NotifyFields state={state} locale={locale} />
    </form>
  );
}
