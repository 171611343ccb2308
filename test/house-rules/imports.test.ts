import { describe, expect, it } from "vitest";
import { type Import, importsOf, isPure, isTest, type Source, sourceAt, sources } from "./sources";

// Who may import whom (ARCHITECTURE.md). Tests, scripts and measurements may import anything.
const allowed: Record<string, string[]> = {
  app: ["app", "components", "domain", "jobs", "messages", "lib"],
  components: ["components", "messages", "lib", "domain"],
  jobs: ["jobs", "domain", "db", "messages", "lib"],
  domain: ["domain", "db", "emails", "messages", "lib", "jobs"],
  emails: ["emails", "messages", "lib"],
  messages: ["messages", "lib"],
  db: ["db", "lib"],
  lib: ["lib", "messages"], // a moment and a field's error are said in words too
};

const layered = sources.filter(({ path }) => !isTest(path) && allowed[layerOf(path)] !== undefined);

describe("who may import whom", () => {
  it("every folder imports only the folders below it", () => {
    const wrong = eachImport((source, { file }) => {
      if (file === undefined || allowed[layerOf(source.path)]?.includes(layerOf(file))) return undefined;
      return `${source.path} imports ${file}: ${layerOf(source.path)} may import only ${allowed[layerOf(source.path)]?.join(", ")}`;
    });
    expect(wrong).toEqual([]);
  });

  it("components know the domain only by its types and its pure rules", () => {
    const wrong = eachImport((source, { file, isType }) => {
      if (layerOf(source.path) !== "components" || file === undefined || layerOf(file) !== "domain")
        return undefined;
      const target = sourceAt(file);
      return isType || (target && isPure(target))
        ? undefined
        : `${source.path} imports ${file}, which is not pure`;
    });
    expect(wrong).toEqual([]);
  });

  it("the domain knows of jobs only how to enqueue one", () => {
    const wrong = eachImport((source, { file }) => {
      if (layerOf(source.path) !== "domain" || file === undefined || layerOf(file) !== "jobs")
        return undefined;
      return file === "jobs/queue.ts"
        ? undefined
        : `${source.path} imports ${file}; only jobs/queue.ts is for the domain`;
    });
    expect(wrong).toEqual([]);
  });

  it("no part of the domain calls a verb: two verbs that need the same share a step", () => {
    const wrong = eachImport((source, { file, isType }) => {
      const target = file === undefined ? undefined : sourceAt(file);
      if (layerOf(source.path) !== "domain" || !target || isType || !isVerbFile(target)) return undefined;
      return `${source.path} imports the verb ${target.path}`;
    });
    expect(wrong).toEqual([]);
  });

  it("only pages, components and the cache know Next", () => {
    const wrong = eachImport((source, { specifier }) => {
      if (["app", "components"].includes(layerOf(source.path)) || source.path.startsWith("lib/cache/"))
        return undefined;
      return /^next(\/|$)/.test(specifier) ? `${source.path} imports ${specifier}` : undefined;
    });
    expect(wrong).toEqual([]);
  });
});

function eachImport(judge: (source: Source, imported: Import) => string | undefined): string[] {
  return layered.flatMap((source) => importsOf(source).flatMap((imported) => judge(source, imported) ?? []));
}

// proxy.ts and instrumentation.ts are Next's, like app.
function layerOf(file: string): string {
  return file.includes("/")
    ? (file.split("/")[0] ?? "")
    : /^(proxy|instrumentation)\.ts$/.test(file)
      ? "app"
      : file;
}

// A verb file bears the name of the function in it that takes an actor first.
function isVerbFile({ path, code }: Source): boolean {
  const name = path.match(/^domain\/[^/]+\/([a-z-]+)\.ts$/)?.[1];
  const camel = name?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return new RegExp(`export async function ${camel}\\(\\s*actor: Actor\\b`).test(code);
}
