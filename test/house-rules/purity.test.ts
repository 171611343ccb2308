import { expect, it } from "vitest";
import { importsOf, isPure, isTest, type Source, sourceAt, sources } from "./sources";

const impurities: [RegExp, string][] = [
  [/\bDate\.now\(/, "reads the clock (Date.now)"],
  [/\bnew Date\(\s*\)/, "reads the clock (new Date())"],
  [/\bTemporal\.Now\b/, "reads the clock (Temporal.Now)"],
  [/\bperformance\.now\(/, "reads the clock (performance.now)"],
  [/\bMath\.random\(|\brandom(UUID|Bytes|Int)\(/, "is random"],
  [/\bprocess\.env\b/, "reads the environment"],
  [/\bfetch\(/, "talks to the network"],
];

const pure = sources.filter((source) => isPure(source) && !isTest(source.path));

it("a rule has no clock, no chance, no environment", () => {
  expect(pure.flatMap((source) => impuritiesOf(source).map((what) => `${source.path} ${what}`))).toEqual([]);
});

it("a rule imports only rules, types, and what in lib is as pure as itself", () => {
  const wrong = pure.flatMap((source) =>
    importsOf(source)
      .filter(({ isType }) => !isType)
      .flatMap(({ specifier, file }) => {
        const why = file === undefined ? packageTrouble(specifier) : fileTrouble(file);
        return why ? [`${source.path} imports ${specifier}, which ${why}`] : [];
      }),
  );
  expect(wrong).toEqual([]);
});

function impuritiesOf({ code }: Source): string[] {
  return impurities.filter(([pattern]) => pattern.test(code)).map(([, what]) => what);
}

function fileTrouble(file: string): string | undefined {
  const target = sourceAt(file);
  if (!target) return "does not exist";
  if (isPure(target)) return undefined;
  if (!file.startsWith("lib/")) return "is not marked // pure";
  return impuritiesOf(target)[0];
}

function packageTrouble(specifier: string): string | undefined {
  return /^(node:|postgres$|drizzle-orm|next(\/|$)|pg-boss|pino|resend)/.test(specifier)
    ? "does input or output"
    : undefined;
}
