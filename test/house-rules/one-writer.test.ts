import { expect, it } from "vitest";
import { isTest, type Source, sources } from "./sources";

// The name in code and the name in SQL of every table of db/schema.
const tables = sources
  .filter(({ path }) => path.startsWith("db/schema/"))
  .flatMap(({ code }) => [...code.matchAll(/export const (\w+) = pgTable\(\s*"(\w+)"/g)])
  .map(([, inCode = "", inSql = ""]) => ({ inCode, inSql }));

const writers = sources.filter(
  ({ path }) => /^(app|components|domain|emails|jobs|lib|scripts)\//.test(path) && !isTest(path),
);

it("the schema has tables", () => {
  expect(tables.length).toBeGreaterThan(10);
});

it("every table is written by exactly one file, and that file lies in the domain", () => {
  const wrong = tables.flatMap(({ inCode, inSql }) => {
    const files = writers.filter((source) => writes(source, inCode, inSql)).map(({ path }) => path);
    if (files.length > 1)
      return [`${inSql} is written by ${files.join(" and ")}: let one of them be its step file`];
    return files
      .filter((file) => !file.startsWith("domain/"))
      .map((file) => `${inSql} is written by ${file}`);
  });
  expect(wrong).toEqual([]);
});

function writes(source: Source, inCode: string, inSql: string): boolean {
  const names = [inCode, ...aliases(source, inCode)].join("|");
  const builder = new RegExp(`\\.(insert|update|delete)\\(\\s*(?:schema\\.)?(${names})\\s*,?\\s*\\)`);
  const table = `(?:only\\s+)?(?:\\$\\{\\s*(?:schema\\.)?(?:${names})\\s*\\}|"?${inSql}"?)(?![\\w.])`;
  const raw = new RegExp(
    `\\b(?:(?:insert|merge)\\s+into\\s+${table}|delete\\s+from\\s+${table}|update\\s+${table}(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\b)`,
    "i",
  );
  return builder.test(source.code) || raw.test(source.code);
}

function aliases({ code }: Source, name: string): string[] {
  return [...code.matchAll(new RegExp(`\\b${name} as (\\w+)`, "g"))].map(([, alias = ""]) => alias);
}
