// pure
import { wordsIn } from "@/lib/language";
import { de } from "./line-truth.de";
import { en } from "./line-truth.en";

/** How much of a line comes now and how much later, and how that moved. */
export const lineTruthWords = wordsIn({ en, de });
