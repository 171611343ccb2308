// pure
import type { z } from "zod";

/**
 * What is wrong with a value, in words for the person who typed it: used where a schema has no sentence of its own.
 * Set once per process with `z.config({ customError: plainIssue })`.
 */
export function plainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return missing(issue.input)
        ? "Fill this in."
        : (typed[issue.expected] ?? "This isn't what belongs here.");
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_value":
      return missing(issue.input) || issue.input === "" ? "Choose one." : "Choose one of what is offered.";
    case "invalid_format":
      return formats[issue.format] ?? "This isn't written the way it must be.";
    case "unrecognized_keys":
      return "This has parts that aren't known here.";
    default:
      return "This isn't what belongs here.";
  }
}

const typed: Record<string, string> = {
  number: "Enter a whole number, in digits alone.",
  int: "Enter a whole number.",
  string: "Enter some text.",
  boolean: "Say yes or no.",
  date: "Enter a day.",
};

const formats: Record<string, string> = {
  email: "Enter an e-mail address like name@example.com.",
  uuid: "This isn't known here.",
  url: "Enter a web address.",
  safeint: "Enter a whole number.",
  date: "Enter a day.",
};

function missing(input: unknown): boolean {
  return input === undefined || input === null;
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  const least = count(issue.minimum);
  if (issue.origin === "string")
    return issue.minimum === 1 ? "Fill this in." : `Use at least ${least} characters.`;
  if (issue.origin === "array")
    return issue.minimum === 1 ? "Choose at least one." : `Choose at least ${least}.`;
  return issue.inclusive ? `Enter ${least} or more.` : `Enter more than ${least}.`;
}

function tooBig(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  const most = count(issue.maximum);
  if (issue.origin === "string") return `Use at most ${most} characters.`;
  if (issue.origin === "array") return `At most ${most} at once.`;
  return issue.inclusive ? `Enter ${most} or less.` : `Enter less than ${most}.`;
}

function count(limit: number | bigint): string {
  return new Intl.NumberFormat("en").format(limit);
}
