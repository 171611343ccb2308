// pure
import { returnReasons } from "@/domain/returns/return-input";

/** What was chosen; "other" for whatever isn't offered. */
export function asReason(text: string): (typeof returnReasons)[number] {
  return returnReasons.find((reason) => reason === text) ?? "other";
}
