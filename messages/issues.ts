// pure
import { wordsIn } from "@/lib/language";
import { de } from "./issues.de";
import { en } from "./issues.en";

/** What is wrong with a field, where its schema has no sentence of its own. */
export const issueWords = wordsIn({ en, de });
