export type RefusalCode =
  | "forbidden"
  | "not_found"
  | "invalid"
  | "conflict"
  | "gone"
  | "rate_limited"
  | "payment_failed";

/**
 * An expected "no". The message is a sentence the person in front of the screen can act on;
 * `field` names the form field it belongs to, where there is one.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly field: string | undefined;

  constructor(code: RefusalCode, message: string, field?: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.field = field;
  }
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
