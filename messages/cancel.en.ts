// pure
import { plural } from "@/lib/plural";

export const en = {
  notInOrder: "This line is not part of the order.",
  packed: (packed: number, left: number) =>
    `${plural(packed, { one: "unit is", other: "units are" })} packed and about to leave. Only ${left} can still be cancelled.`,
  nothingLeft: "Nothing of this line can be cancelled any more.",
  onlyLeft: (left: number) => `Only ${left} can still be cancelled.`,
  wholeNumber: "Enter a whole number.",
  atLeastOne: "Enter at least 1.",
  tooLong: (most: number) => `Use at most ${most} characters.`,
  badCharacter: "This contains a character that can't be stored.",
  beingShipped: "This parcel is being shipped right now. Load the page again in a moment.",
};
