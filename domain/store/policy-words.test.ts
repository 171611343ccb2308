import { describe, expect, it } from "vitest";
import { policyWords } from "./policy-words";
import { StoreSettings } from "./settings-schema";

type Changes = Parameters<typeof StoreSettings.parse>[0];

function said(changes: Changes = {}): string {
  return policyWords(StoreSettings.parse(changes))
    .flatMap((section) => section.sentences)
    .join(" ");
}

describe("how ordering works, from the settings", () => {
  it("says how long a failed payment keeps its units", () => {
    expect(said()).toContain("keep your units for 48 hours");
    expect(said({ payment: { keepUnitsHours: 0 } })).toContain("your units go to the next in line");
  });

  it("says how the days are reckoned", () => {
    expect(said()).toContain("mean to keep 80 in 100");
    expect(said({ promise: { learnsFromDeliveries: false } })).toContain("we add 5 business days");
    expect(said({ promise: { handlingDays: 0 } })).toContain("leaves on the day you order it");
    expect(said({ promise: { handlingCutoff: "14:00" } })).toContain("ordered after 14:00");
    expect(said({ promise: { workingWeekdays: [1, 2, 3, 4, 5, 6] } })).toContain(
      "We work Monday to Saturday",
    );
  });

  it("says what parcels cost, and who pays for the second", () => {
    expect(said()).toContain("Shipping costs €5.90, and nothing from €150.00 on.");
    expect(said({ shipping: { freeFromMinor: null } })).toContain("Shipping costs €5.90.");
    expect(said({ shipping: { standardMinor: 0 } })).toContain("Shipping costs nothing.");
    expect(said()).toContain("the second parcel costs €3.90 more");
    expect(said({ shipping: { extraParcelMinor: 0 } })).toContain("we pay for the second parcel");
  });

  it("says how long a link keeps a unit, and whether the address is asked about", () => {
    expect(said({ restock: { holdHours: 1 } })).toContain("for 1 hour.");
    expect(said()).not.toContain("confirm your address");
    expect(said({ restock: { doubleOptIn: true } })).toContain("confirm your address");
  });

  it("speaks the shop's language", () => {
    const german = said({ locale: "de-DE", promise: { handlingCutoff: "14:00" } });
    expect(german).toContain("Bestellungen nach 14:00 Uhr zählen zum nächsten Arbeitstag.");
    expect(german).toContain("Wir arbeiten Montag bis Freitag.");
    expect(german).toMatch(/Der Versand kostet 5,90\s€, ab 150,00\s€ nichts\./);
    expect(german).toContain("innerhalb eines Werktags");
  });
});
