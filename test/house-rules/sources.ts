// The project's own source files, as the house rules read them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

const folders = [
  "app",
  "bench",
  "components",
  "db",
  "domain",
  "e2e",
  "emails",
  "jobs",
  "lib",
  "messages",
  "scripts",
  "test",
];

export type Source = { path: string; text: string; code: string };

/** Every .ts, .tsx and .mjs file; `code` is its text without comments. */
export const sources: Source[] = [...topLevel(), ...folders.filter(isThere).flatMap(under)]
  .filter(isSource)
  .map(read);

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /^(test|e2e)\//.test(file);
}

export function isPure({ text }: Source): boolean {
  return text.startsWith("// pure\n");
}

export function sourceAt(file: string): Source | undefined {
  return sources.find((source) => source.path === file);
}

/** `file` as it is imported: "@/lib/day" or "./day" become "lib/day.ts"; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(from), specifier)
      : undefined;
  if (base === undefined) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`].find((candidate) => sourceAt(candidate) !== undefined) ?? base;
}

export type Import = { specifier: string; file: string | undefined; isType: boolean };

export function importsOf(source: Source): Import[] {
  const statements = source.code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = source.code.matchAll(/\bimport\(\s*(type\s)?"([^"]+)"\s*\)/g);
  return [...statements, ...dynamic].map(([, type, specifier = ""]) => ({
    specifier,
    file: resolveImport(source.path, specifier),
    isType: type !== undefined,
  }));
}

function topLevel(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name);
}

function isThere(folder: string): boolean {
  return existsSync(path.join(root, folder));
}

function under(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
    path.posix.join(folder, file),
  );
}

function isSource(file: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(file) && !/\.d\.m?ts$/.test(file) && !file.includes("node_modules");
}

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), "utf8");
  return { path: file, text, code: withoutComments(text) };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{(,])\/\/[^\n]*/g, "$1");
}
