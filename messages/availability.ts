// pure
import { wordsIn } from "@/lib/language";
import { de } from "./availability.de";
import { en } from "./availability.en";

/** How a variant can be had, and why then. */
export const availabilityWords = wordsIn({ en, de });
