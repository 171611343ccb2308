// pure
import type { z } from "zod";
import { issueWords } from "@/messages/issues";

type Words = ReturnType<typeof issueWords>;

/**
 * What is wrong with a value, in words for the person who typed it, in the language of the request: used where a schema has
 * no sentence of its own. Set once per process with `z.config({ customError: plainIssue })`.
 */
export function plainIssue(issue: z.core.$ZodRawIssue): string {
  const words = issueWords();
  switch (issue.code) {
    case "invalid_type":
      return missing(issue.input) ? words.fillIn : (typed(issue.expected, words) ?? words.notThis);
    case "too_small":
      return tooSmall(issue, words);
    case "too_big":
      return tooBig(issue, words);
    case "invalid_value":
      return missing(issue.input) || issue.input === "" ? words.choose : words.chooseOffered;
    case "invalid_format":
      return format(issue.format, words) ?? words.notWrittenSo;
    case "unrecognized_keys":
      return words.unknownParts;
    default:
      return words.notThis;
  }
}

function typed(expected: string, words: Words): string | undefined {
  const known: Record<string, string> = {
    number: words.digits,
    int: words.wholeNumber,
    string: words.text,
    boolean: words.yesOrNo,
    date: words.day,
  };
  return known[expected];
}

function format(name: string, words: Words): string | undefined {
  const known: Record<string, string> = {
    email: words.email,
    uuid: words.notKnown,
    url: words.url,
    safeint: words.wholeNumber,
    date: words.day,
  };
  return known[name];
}

function missing(input: unknown): boolean {
  return input === undefined || input === null;
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>, words: Words): string {
  const least = Number(issue.minimum);
  if (issue.origin === "string") return least === 1 ? words.fillIn : words.charactersAtLeast(least);
  if (issue.origin === "array") return least === 1 ? words.chooseAtLeastOne : words.chooseAtLeast(least);
  return issue.inclusive ? words.orMore(least) : words.moreThan(least);
}

function tooBig(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>, words: Words): string {
  const most = Number(issue.maximum);
  if (issue.origin === "string") return words.charactersAtMost(most);
  if (issue.origin === "array") return words.atMostAtOnce(most);
  return issue.inclusive ? words.orLess(most) : words.lessThan(most);
}
