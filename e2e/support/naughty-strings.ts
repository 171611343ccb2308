// Strings that break shops. A longer list is read when there is one beside the repository; it belongs to nobody here.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const shared = path.resolve(process.cwd(), "../shared/data/bad-input/naughty-strings.json");

export const hasSharedList = existsSync(shared);

const own = [
  "undefined",
  "null",
  "NaN",
  "1;DROP TABLE orders",
  "' OR 1=1 -- 1",
  '"; alert(1); "',
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template only to those who would run it
  "{{7*7}} ${7*7} <%= 7*7 %>",
  "</textarea><svg/onload=alert(1)>",
  "=cmd|' /C calc'!A0",
  "../../../../etc/passwd",
  "%s%s%n %00 %E2%80%AE",
  "¡™£¢∞§¶•ªº–≠ åß∂ƒ©˙∆˚¬…æ",
  "田中さんにあげて下さい",
  "مُنَاقَشَةُ سُبُلِ اِسْتِخْدَامِ",
  "\u202eevil\u202c \u200f\u200e\u2066",
  "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
  "👩🏽‍🚀👾🙇💁🙅🙆🙋🙎🙍 🇺🇸🇷🇺",
  "\u0001\u0002\u0007\u001b[31mred\u007f\u0080\u009f",
  "\ufeffbyte order mark\ufffe",
  "​zero\u200bwidth\u2060joiners",
  "If you're reading this, \\u003cscript\\u003e &lt;b&gt; &amp;amp;",
  "a".repeat(120),
];

export function naughtyStrings(): string[] {
  if (!hasSharedList) return own;
  const list: unknown = JSON.parse(readFileSync(shared, "utf8"));
  const strings = Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
  return [...own, ...strings];
}

/** In groups of so many; the last one may be smaller. */
export function groupsOf<One>(list: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, group) =>
    list.slice(group * size, (group + 1) * size),
  );
}
