/** What a form shows after it was sent: how it went, what is wrong beside which field, and everything that was typed. */
export type FormState<Data = undefined> = {
  ok: boolean;
  /** One sentence about the form as a whole; empty when the fields say it all or nothing was sent yet. */
  message: string;
  fieldErrors: Record<string, string>;
  /** What was typed, by field name; secrets are left out. */
  values: Record<string, string>;
  /** What the action found out, such as a preview. */
  data?: Data;
};

/** A form that wasn't sent yet. */
export function untouchedForm<Data = undefined>(values: Record<string, string> = {}): FormState<Data> {
  return { ok: false, message: "", fieldErrors: {}, values };
}

/** The lines of the error summary above a form: each field's error, then the sentence about the whole. Fields' ids are their names. */
export function formErrors(state: FormState<unknown>): { message: string; fieldId?: string }[] {
  const fields = Object.entries(state.fieldErrors).map(([fieldId, message]) => ({ message, fieldId }));
  return state.ok || state.message === "" ? fields : [...fields, { message: state.message }];
}
