// pure
import { wordsIn } from "@/lib/language";
import { de } from "./product.de";
import { en } from "./product.en";

/** A product's own page. */
export const productWords = wordsIn({ en, de });
