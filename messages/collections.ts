// pure
import { wordsIn } from "@/lib/language";
import { de } from "./collections.de";
import { en } from "./collections.en";

/** The lists of products and their filters. */
export const collectionsWords = wordsIn({ en, de });
