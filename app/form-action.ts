import { unstable_rethrow } from "next/navigation";
import { ZodError, z } from "zod";
import { type FormFields, nulErrors, readFields, type SentForm, typedValues } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { type RequestFacts, requestFacts } from "@/app/request";
import { keepSentForm } from "@/app/sent-form";
import { log } from "@/lib/log";
import { plainIssue } from "@/lib/plain-issues";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { withRequestId } from "@/lib/request-context";

z.config({ customError: plainIssue });

/** What an action hands back when it neither failed nor led elsewhere. */
export type Outcome<Data> = { message?: string; data?: Data };

export type FormActionOptions = {
  /** Fields that are never shown again: passwords, card numbers. */
  secrets?: readonly string[];
  /** The form's name of a field that a verb's input calls otherwise: `lines.0.quantity` is the field `quantity:<id>`. */
  fieldOf?: (path: string) => string;
};

/**
 * What every server action does with a sent form: `answerForm`, with an answer that the page shows also when the form was
 * posted without JavaScript. It is plain data, so the same action serves `useActionState` and that page.
 */
export async function formAction<Data = undefined>(
  name: string,
  form: FormData,
  work: (fields: FormFields, request: RequestFacts) => Promise<Outcome<Data> | undefined>,
  options: FormActionOptions = {},
): Promise<FormState<Data>> {
  const answered = await answerForm<Data>(name, form, await requestFacts(), work, options);
  await keepSentForm(name, answered);
  return answered;
}

/**
 * Takes a form only from our own pages, runs one verb under a request id, and turns what was refused into sentences beside
 * the fields, losing nothing that was typed. Next's redirects pass through.
 */
export async function answerForm<Data = undefined>(
  name: string,
  form: SentForm,
  request: RequestFacts,
  work: (fields: FormFields, request: RequestFacts) => Promise<Outcome<Data> | undefined>,
  options: FormActionOptions = {},
): Promise<FormState<Data>> {
  const values = typedValues(form, options.secrets ?? []);
  const started = performance.now();
  return withRequestId(request.requestId, async () => {
    function answer(outcome: string, state: Partial<FormState<Data>>): FormState<Data> {
      logAction(name, outcome, started);
      return { ok: false, message: "", fieldErrors: {}, values, ...state };
    }
    if (!request.isSameOrigin) return answer("other_origin", { message: NOT_FROM_HERE });
    const nuls = nulErrors(form);
    if (Object.keys(nuls).length > 0) return answer("nul", { fieldErrors: nuls });
    try {
      const outcome = await work(readFields(form), request);
      return answer("done", { ok: true, values: {}, message: outcome?.message ?? "", data: outcome?.data });
    } catch (error) {
      passOnNext(error, name, started);
      if (error instanceof ZodError)
        return answer("invalid", { fieldErrors: errorsByField(error, options.fieldOf) });
      if (isRefusal(error)) return answer(error.code, refused(error, options.fieldOf));
      log.error({ err: error, action: name }, "an action failed");
      return answer("error", { message: calmSentence(request.requestId) });
    }
  });
}

const NOT_FROM_HERE =
  "This form was not sent from this shop's own page. Open the page again and send it from there.";

/** The one sentence for what we didn't expect; its code leads to the log. */
export function calmSentence(requestId: string): string {
  return `Something went wrong on our side. Try again; if it happens again, tell us this code: ${requestId}`;
}

/** Next leads to another page, or to "not found", by throwing; that is no failure. */
function passOnNext(error: unknown, name: string, started: number): void {
  try {
    unstable_rethrow(error);
  } catch (lead) {
    logAction(name, "led_elsewhere", started);
    throw lead;
  }
}

function logAction(action: string, outcome: string, started: number): void {
  log.info({ action, outcome, ms: Math.round(performance.now() - started) }, "action");
}

function errorsByField(error: ZodError, fieldOf: (path: string) => string = same): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[fieldOf(issue.path.join("."))] ??= issue.message;
  return errors;
}

function refused(refusal: Refusal, fieldOf: (path: string) => string = same) {
  if (!refusal.field) return { message: refusal.message };
  return { fieldErrors: { [fieldOf(refusal.field)]: refusal.message } };
}

function same(path: string): string {
  return path;
}
