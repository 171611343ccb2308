"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/app/form-state";
import { useToast } from "@/components/ui/toast";

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** For a form that leaves the page once it has worked: what it has to say is said by a message that stays. */
export function useToldAction(action: FormAction, sent?: FormState) {
  const { add } = useToast();
  return useActionState(async (previous: FormState, form: FormData) => {
    const state = await action(previous, form);
    if (state.ok && state.message) add({ title: state.message });
    return state;
  }, sent ?? untouchedForm());
}
