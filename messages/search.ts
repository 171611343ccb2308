// pure
import { wordsIn } from "@/lib/language";
import { de } from "./search.de";
import { en } from "./search.en";

/** Looking for a product by words. */
export const searchWords = wordsIn({ en, de });
