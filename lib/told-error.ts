// pure
/** An error as the log tells it, with what caused it. */
export type ToldError = {
  type: string;
  message: string;
  code?: unknown;
  digest?: unknown;
  stack?: string;
  cause?: ToldError;
};

/**
 * A statement that failed carries all that was to be written, addresses too: the log says which statement, where in the
 * code and why, never what was in it.
 */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: message.replace(/\nparams: [\s\S]*$/, ""),
    ...("code" in error && { code: error.code }),
    ...("digest" in error && { digest: error.digest }),
    stack: stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .join("\n"),
    ...(cause !== undefined && { cause: toldError(cause) }),
  };
}
