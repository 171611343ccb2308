// pure
import { wordsIn } from "@/lib/language";
import { de } from "./policy.de";
import { en } from "./policy.en";

/** How ordering works in this shop. */
export const policyText = wordsIn({ en, de });
