import { headers } from "next/headers";
import type { FormState } from "@/app/form-state";

/** What was sent within a request, kept only as long as that request lives. */
const sentForms = new WeakMap<object, Map<string, FormState>>();

/**
 * Without JavaScript a form's page is rendered in the very request that ran its action. Next 16.4 drops React's form state
 * there when the page has a prerendered shell, so the action leaves its answer here and the page hands it to the form:
 * `<SignInForm sent={await sentForm("sign-in")} />` with `useActionState(action, sent ?? untouchedForm())`.
 */
export async function sentForm(name: string): Promise<FormState | undefined> {
  return sentForms.get(await headers())?.get(name);
}

export async function keepSentForm(name: string, state: FormState<unknown>): Promise<void> {
  const request = await headers();
  const forms = sentForms.get(request) ?? new Map<string, FormState>();
  sentForms.set(request, forms.set(name, { ...state, data: undefined }));
}
