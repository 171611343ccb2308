// pure
import { wordsIn } from "@/lib/language";
import { de } from "./account.de";
import { en } from "./account.en";

/** Signing in, the account and what is in it. */
export const accountWords = wordsIn({ en, de });
