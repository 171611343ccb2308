import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { isTest, root, type Source, sources } from "./sources";

const LONGEST = 300;

it(`no file is longer than ${LONGEST} lines`, () => {
  const long = sources
    .map(({ path: file, text }) => ({ file, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ file, lines }) => `${file} has ${lines} lines: split it where a name is waiting`);
  expect(long).toEqual([]);
});

it("files are named in kebab-case", () => {
  const odd = sources
    .map(({ path: file }) => file)
    .filter((file) => !/^[a-z0-9.-]+$/.test(path.basename(file)));
  expect(odd).toEqual([]);
});

it("a domain file opens with a sentence that a merchant understands", () => {
  const silent = sources
    .filter(({ path: file }) => file.startsWith("domain/") && !isTest(file) && file.endsWith(".ts"))
    .filter((source) => !opensWithSentence(source))
    .map(({ path: file }) => `${file} has no opening sentence`);
  expect(silent).toEqual([]);
});

it.each(["README.md", "ARCHITECTURE.md"])(
  "%s exists, and so does every file that it links to",
  (document) => {
    expect(existsSync(path.join(root, document)), `${document} is missing`).toBe(true);
    const text = readFileSync(path.join(root, document), "utf8");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link.replace(/#.*$/, ""));
    const local = links.filter((link) => link !== "" && !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  },
);

// At the top, or right above the first thing that the file exports.
function opensWithSentence({ text }: Source): boolean {
  const body = text.replace(/^\/\/ pure\n+/, "");
  const top = body.match(/^(?:\/\/|\/\*\*?)\s*([^\n]+)/)?.[1];
  const aboveExport = body.match(/\/\*\*?\s*\*?\s*([^*]+)[^/]*\*\/\s*export /)?.[1];
  return [top, aboveExport].some((sentence) => (sentence?.trim().split(/\s+/).length ?? 0) >= 3);
}
