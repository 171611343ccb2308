// pure
import { wordsIn } from "@/lib/language";
import { de } from "./time.de";
import { en } from "./time.en";

/** Weekdays and moments. */
export const timeWords = wordsIn({ en, de });
