import { expect, it } from "vitest";
import { withoutPerson, wordsOf } from "./erased";

it("takes a person out of facts, however deep and in whatever case they stand there", () => {
  const address = {
    name: "Ada Quist",
    line1: "Harbour Street 1",
    line2: "",
    postalCode: "20457",
    city: "Hamburg",
    region: "",
    country: "DE",
  };
  const words = wordsOf("ada@example.com", "Ada Quist", [address]);
  const facts = {
    units: 3,
    from: address,
    reason: "ADA QUIST moved (ada@example.com)",
    lines: [{ title: "Bell" }],
  };
  const left = JSON.stringify(withoutPerson(facts, words));
  for (const word of ["ada", "quist", "harbour", "hamburg", "20457"])
    expect(left.toLowerCase()).not.toContain(word);
  expect(withoutPerson(facts, words)).toMatchObject({
    units: 3,
    from: { country: "DE" },
    lines: [{ title: "Bell" }],
  });
});
