import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { typePairNames } from "@/domain/store/appearance";
import { fontFileAt, preloadedFonts, typeCss, typeFaces } from "./type-faces";

it.each(typePairNames)("the pair %s names files that are there, and only its own", (pair) => {
  const addresses = [...typeCss(pair).matchAll(/url\(\/fonts\/([^)]+)\)/g)].map(([, name = ""]) => name);
  expect(addresses.length).toBeGreaterThanOrEqual(2);
  for (const name of addresses) {
    const found = fontFileAt(name);
    expect(existsSync(`node_modules/${found?.home}/files/${found?.file}`), name).toBe(true);
  }
  for (const first of preloadedFonts(pair)) expect(addresses).toContain(first.replace("/fonts/", ""));
  expect(typeCss(pair)).not.toMatch(/["'<>&]/);
});

it("an address changes with what npm delivers, as browsers keep the files for a year", () => {
  for (const { home, edition } of typeFaces)
    expect(JSON.parse(readFileSync(`node_modules/${home}/package.json`, "utf8")).version).toBe(edition);
});

it.each(["", "../package.json", "5.3.0-figtree-latin-wght-italic.woff2"])("%o is no font of ours", (name) => {
  expect(fontFileAt(name)).toBeUndefined();
});
