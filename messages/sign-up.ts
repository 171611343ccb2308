// pure
import { wordsIn } from "@/lib/language";
import { de } from "./sign-up.de";
import { en } from "./sign-up.en";

/** The form to be told when something is back: in the browser too, so it is kept small. */
export const signUpWords = wordsIn({ en, de });
