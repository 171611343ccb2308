// pure
import { wordsIn } from "@/lib/language";
import { de } from "./cancel.de";
import { en } from "./cancel.en";

/** Why units can't be cancelled any more. */
export const cancelWords = wordsIn({ en, de });
