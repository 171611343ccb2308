// Every area of words is there in every language, and no language was left in another's words.
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Words = { [name: string]: unknown };

const areas = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.en\.ts$/.exec(file)?.[1] ?? []);

/** Words that are the same in English and in German. */
const same = new Set(["Shop", "Name", "E-mail", "Status", "Versand", "OK", "Version", "Info", "Cookies"]);

describe.each(areas)("%s", (area) => {
  it("says in German all that it says in English", async () => {
    const { en }: { en: Words } = await import(`./${area}.en.ts`);
    const { de }: { de: Words } = await import(`./${area}.de.ts`);
    expect(shapeOf(de)).toEqual(shapeOf(en));
    const english = textsOf(en);
    const left = textsOf(de).filter(
      (text, index) => text === english[index] && !same.has(text) && /\p{L}{3}/u.test(text),
    );
    expect(left, "left in English").toEqual([]);
  });
});

function shapeOf(words: Words, at = ""): string[] {
  return Object.entries(words)
    .flatMap(([name, value]) =>
      isWords(value) ? shapeOf(value, `${at}${name}.`) : `${at}${name} ${typeof value}`,
    )
    .sort();
}

function textsOf(words: Words): string[] {
  return Object.keys(words)
    .sort()
    .flatMap((name) => {
      const value = words[name];
      if (isWords(value)) return textsOf(value);
      return typeof value === "string" ? [value] : [];
    });
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null;
}
