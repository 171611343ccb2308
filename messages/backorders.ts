// pure
import { wordsIn } from "@/lib/language";
import { de } from "./backorders.de";
import { en } from "./backorders.en";

/** What is on its way, by week. */
export const backordersWords = wordsIn({ en, de });
