import { randomInt } from "node:crypto";

// Letters and digits that can't be taken for one another when read aloud or copied by hand.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to hand to somebody: four groups of five, about 98 bits. */
export function randomPassword(): string {
  return Array.from({ length: 4 }, group).join("-");
}

function group(): string {
  return Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
