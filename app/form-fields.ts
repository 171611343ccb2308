/** The fields of a sent form, as text. A field that wasn't sent is the empty text. */
export type FormFields = {
  text: (name: string) => string;
  /** A number in plain digits; NaN when it is written in any other way, undefined when it was left empty. */
  number: (name: string) => number | undefined;
  isOn: (name: string) => boolean;
  /** Every value of a field that may come several times, such as ticked rows. */
  list: (name: string) => string[];
  /** The fields called `prefix<something>`, as pairs of that something and the value: one quantity for each line. */
  startingWith: (prefix: string) => [key: string, value: string][];
};

/** A form's entries, however they came: from an action, or as the text of a request. */
export type SentForm = { entries(): Iterable<[string, FormDataEntryValue]> };

export function readFields(form: SentForm): FormFields {
  const texts = textEntries(form);
  return {
    text: (name) => texts.find(([key]) => key === name)?.[1] ?? "",
    number: (name) => numberFrom(texts.find(([key]) => key === name)?.[1] ?? ""),
    isOn: (name) => texts.some(([key]) => key === name),
    list: (name) => texts.filter(([key]) => key === name).map(([, value]) => value),
    startingWith: (prefix) =>
      texts
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]),
  };
}

/** Digits alone count as a number: "1,000", "1e3" and "0x10" mean different things to different people. */
export function numberFrom(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^[+-]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** What to show again in the form: everything but secrets, without the NUL characters that nothing can keep. */
export function typedValues(form: SentForm, secrets: readonly string[]): Record<string, string> {
  const kept = textEntries(form).filter(([name]) => !secrets.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, value.replaceAll("\0", "")]));
}

/** Postgres keeps no NUL in text, and nobody means one: it comes from a broken paste or a probe. */
export function nulErrors(form: SentForm): Record<string, string> {
  const broken = textEntries(form).filter(([name, value]) => `${name}${value}`.includes("\0"));
  return Object.fromEntries(
    broken.map(([name]) => [
      name,
      "This holds an invisible character (NUL) that can't be kept. Type it again.",
    ]),
  );
}

/** React's own hidden fields are left out, and files: no form here takes any. */
function textEntries(form: SentForm): [string, string][] {
  return [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$ACTION_") ? [[name, value]] : [],
  );
}
