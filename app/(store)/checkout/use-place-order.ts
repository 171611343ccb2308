import { useRouter } from "next/navigation";
import { type FormEvent, startTransition, useActionState } from "react";
import type { Placed } from "@/app/(store)/checkout/place/route";
import { type FormState, untouchedForm } from "@/app/form-state";

/**
 * Sends the checkout without leaving the page. Until the script is here, and without it, the browser sends the form by itself
 * to the same address. After a refusal the page is read anew: what can be promised may have changed under the shopper's hands.
 */
export function usePlaceOrder(sent: FormState | undefined, notSent: string) {
  const router = useRouter();
  const [state, send] = useActionState(place, { ...untouchedForm<Placed>(), ...sent, data: undefined });

  async function place(before: FormState<Placed>, form: HTMLFormElement): Promise<FormState<Placed>> {
    const state = await post(form, before, notSent);
    if (!state.ok) router.refresh();
    return state;
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    startTransition(() => send(form));
  }

  return { state, submit };
}

async function post(
  form: HTMLFormElement,
  before: FormState<Placed>,
  notSent: string,
): Promise<FormState<Placed>> {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams(fields),
    });
    const state: FormState<Placed> | { message: string } = await answer.json();
    return "fieldErrors" in state ? state : { ...before, ...kept(fields), message: state.message };
  } catch {
    return { ...before, ...kept(fields), message: notSent };
  }
}

/** What was typed, but for the card: it is typed anew for each try. */
function kept(fields: [string, string][]) {
  const values = Object.fromEntries(fields.filter(([name]) => !name.startsWith("card")));
  return { ok: false, fieldErrors: {}, values };
}
