import { expect, it } from "vitest";
import { isTest, sources } from "./sources";

// What shoppers read stands in messages/, in every language.
const read = /^(app\/\(store\)|components\/(store|availability))\//;

// Words between two tags, and words in the properties that are shown or read out.
const betweenTags = />([^<>{}=;]*\p{L}{2,}[^<>{}=;]*)<\//gu;
const lineOfText = /^\s+(\p{Lu}\p{Ll}*(?: [\p{L}',.’:-]+)+[.,:]?)$/gmu;
const property =
  /\s(?:label|title|help|legend|placeholder|pendingText|aria-label|thing)="([^"]*\p{L}{2,}[^"]*)"/gu;

/** Staff's, and said in English: the supply bar and what decides. */
const forStaff = new Set([
  "components/availability/decision-card.tsx",
  "components/availability/event-timeline.tsx",
  "components/availability/supply-bar.tsx",
]);

it("the store's pages hold no words of their own", () => {
  const found = sources
    .filter(({ path }) => read.test(path) && path.endsWith(".tsx") && !isTest(path) && !forStaff.has(path))
    .flatMap(({ path, code }) =>
      [betweenTags, lineOfText, property].flatMap((words) =>
        [...code.matchAll(words)].map(([, text = ""]) => `${path}: ${text.trim()}`),
      ),
    );
  expect(found).toEqual([]);
});
