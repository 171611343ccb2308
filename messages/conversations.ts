// pure
import { wordsIn } from "@/lib/language";
import { de } from "./conversations.de";
import { en } from "./conversations.en";

/** Questions, withdrawals and returns. */
export const conversationWords = wordsIn({ en, de });
