// pure
import { wordsIn } from "@/lib/language";
import { de } from "./home.de";
import { en } from "./home.en";

/** The front page. */
export const homeWords = wordsIn({ en, de });
