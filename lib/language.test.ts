import { expect, it } from "vitest";
import { directionOf, languageOf, wordsIn } from "./language";
import { withLocale } from "./request-context";

const hello = wordsIn({ en: { hello: "Hello" }, de: { hello: "Guten Tag" } });

it("a shop's locale decides the language; one that has no words yet is spoken to in English", () => {
  expect(languageOf("de-AT")).toBe("de");
  expect(languageOf("pt-BR")).toBe("en");
  expect(hello("de").hello).toBe("Guten Tag");
});

it("a sentence made deep inside a verb is in the language of the request", async () => {
  expect(hello().hello).toBe("Hello");
  await withLocale("de-DE", async () => expect(hello().hello).toBe("Guten Tag"));
});

it("Arabic and Hebrew run from right to left", () => {
  expect([directionOf("ar-EG"), directionOf("he"), directionOf("de-DE")]).toEqual(["rtl", "rtl", "ltr"]);
});
