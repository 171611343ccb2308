import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { answerForm, type FormActionOptions, formAction, type Outcome } from "@/app/form-action";
import type { FormFields, SentForm } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import type { RequestFacts } from "@/app/request";
import { withLocale } from "@/lib/request-context";

/** A form of the store: what is refused is said in the shop's language. */
export async function storeAction<Data = undefined>(
  name: string,
  form: FormData,
  work: (fields: FormFields, request: RequestFacts) => Promise<Outcome<Data> | undefined>,
  options: FormActionOptions = {},
): Promise<FormState<Data>> {
  const shop = await cachedStoreFront();
  return withLocale(shop?.locale ?? "en", () => formAction<Data>(name, form, work, options));
}

/** The same for a form that a route handler takes. */
export async function storeForm<Data = undefined>(
  name: string,
  form: SentForm,
  request: RequestFacts,
  work: (fields: FormFields) => Promise<Outcome<Data> | undefined>,
  options: FormActionOptions = {},
): Promise<FormState<Data>> {
  const shop = await cachedStoreFront();
  return withLocale(shop?.locale ?? "en", () => answerForm<Data>(name, form, request, work, options));
}
