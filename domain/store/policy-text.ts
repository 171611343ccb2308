// pure
// The merchant's own words round the policy that Backfill writes: plain paragraphs, lists and links, never markup.
import { z } from "zod";

const PolicySection = z.object({ title: z.string(), text: z.string() });

/** Around the generated part: an introduction, sections before it, sections after it. */
export const PolicyText = z.object({
  intro: z.string(),
  before: z.array(PolicySection),
  after: z.array(PolicySection),
});
export type PolicyText = z.infer<typeof PolicyText>;

export type Inline = { text: string; href?: string; isStrong?: boolean };
export type Block = { kind: "paragraph"; lines: Inline[][] } | { kind: "list"; items: Inline[][] };

/**
 * Reads what was typed: an empty line begins a paragraph, "- " at the beginning of each line makes a list, **words** are
 * strong, [words](address) is a link to a page of ours (/…), https:, mailto: or tel:. Everything else is text as it stands.
 */
export function blocksOf(typed: string): Block[] {
  return typed
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n+/)
    .map((part) => part.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.every((line) => listMark.test(line))
        ? { kind: "list", items: lines.map((line) => inlinesOf(line.replace(listMark, ""))) }
        : { kind: "paragraph", lines: lines.map((line) => inlinesOf(line.trim())) },
    );
}

const listMark = /^\s*[-*•]\s+/;
/** Bounded, so that no text takes longer than a few readings. */
const marked = /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,300})\]\(([^()\s]{1,500})\)/g;

function inlinesOf(line: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const found of line.matchAll(marked)) {
    const [whole, strong, words, address] = found;
    const part = strong ? { text: strong, isStrong: true } : linkOf(words ?? "", address ?? "");
    if (!part) continue;
    if (found.index > end) parts.push({ text: line.slice(end, found.index) });
    parts.push(part);
    end = found.index + whole.length;
  }
  if (end < line.length) parts.push({ text: line.slice(end) });
  return parts;
}

function linkOf(text: string, address: string): Inline | undefined {
  return isSafeAddress(address) ? { text, href: address } : undefined;
}

/** A page of this store or an address that a browser only opens: never a script. `//elsewhere` is no page of ours. */
export function isSafeAddress(address: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(address)) return false;
  if (/^\/(?!\/)/.test(address)) return true;
  if (/^(mailto:|tel:)[^\s]+$/i.test(address)) return true;
  return /^https:\/\//i.test(address) && URL.canParse(address);
}
