// pure
// What other people typed, made fit for the places in a mail where it could do harm: a header, a greeting, a link.

// Controls, line and paragraph separators, and the marks that turn the direction of the text that follows.
const unfitForOneLine = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** One line for a subject or a header: no control can start a new header, no mark can turn the rest around. */
export function oneLine(text: string, longest = 120): string {
  const line = text.toWellFormed().replace(unfitForOneLine, " ").replace(/\s+/gu, " ").trim();
  return shorten(line, longest);
}

/** Cuts between letters as people see them, never inside an emoji or under an accent. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The name to greet with, or nothing. A "name" that is an address or a whole sentence is somebody using the shop to
 * mail his own words to a stranger, so it isn't repeated.
 */
export function greetable(name: string): string | undefined {
  const line = oneLine(name, 1000);
  if (line === "" || line.length > 60) return undefined;
  return /[/@<>]|www\.|\.\p{L}{2,}/iu.test(line) ? undefined : line;
}

/** A web address as a mail may carry it, or undefined: no other scheme, and nothing that breaks out of a header. */
export function webAddress(link: string | null): string | undefined {
  if (link === null || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

const address = /^[^\s\p{Cc}<>()[\],;:"\\@]+@[^\s\p{Cc}<>()[\],;:"\\@]+$/u;

/** A single plain e-mail address: what a header or a recipient may be. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && address.test(text);
}
