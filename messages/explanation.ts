// pure
import { wordsIn } from "@/lib/language";
import { de } from "./explanation.de";
import { en } from "./explanation.en";

/** Why units come when they come, as the shopper reads it. */
export const explanationText = wordsIn({ en, de });
