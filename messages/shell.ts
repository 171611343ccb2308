// pure
import { wordsIn } from "@/lib/language";
import { de } from "./shell.de";
import { en } from "./shell.en";

/** The frame round every page of the store. */
export const shellWords = wordsIn({ en, de });
