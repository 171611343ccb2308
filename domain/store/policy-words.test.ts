import { describe, expect, it } from "vitest";
import { policyWords, type StoreTerms } from "./policy-words";
import { StoreSettings } from "./settings-schema";

type Changes = Parameters<typeof StoreSettings.parse>[0];

const noLimits: StoreTerms = {
  isAllowed: true,
  untilDay: null,
  maxWaitDays: null,
  perOrderAtMost: null,
  perCustomerAtMost: null,
};

function said(changes: Changes = {}, terms: Partial<StoreTerms> = {}): string {
  return policyWords(StoreSettings.parse(changes), { terms: { ...noLimits, ...terms }, today: "2026-05-04" })
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

  it("says how much one order and one customer can have, only where the shop set it", () => {
    expect(said()).not.toContain("can have at most");
    const limited = said({}, { perOrderAtMost: 4, perCustomerAtMost: 1 });
    expect(limited).toContain("One order can have at most 4 units of each kind.");
    expect(limited).toContain("one customer can have at most 1 unit of each kind.");
  });

  it("says how long a wait may be, and until when orders are taken", () => {
    expect(said()).not.toContain("We take no order that would take longer");
    expect(said({}, { maxWaitDays: 60 })).toContain("would take longer than 60 days.");
    expect(said({}, { untilDay: "2026-06-12" })).toContain("Until 12 June we take orders");
    expect(said({}, { untilDay: "2026-05-03" })).not.toContain("we take orders for what isn't here yet");
    expect(said({}, { maxWaitDays: 60, isAllowed: false })).not.toContain("60 days");
  });

  it("says how to withdraw and for how long, and where parcels go", () => {
    expect(said()).toContain("until 14 days after the last parcel");
    expect(said({ returns: { days: 30 } })).toContain("until 30 days after the last parcel");
    expect(said()).toContain("We ship to every country.");
    expect(said({ shipping: { countries: ["DE", "AT", "CH"] } })).toContain(
      "We ship to Austria, Germany and Switzerland.",
    );
  });

  it("speaks the shop's language", () => {
    const german = said({ locale: "de-DE", promise: { handlingCutoff: "14:00" } });
    expect(german).toContain("Bestellungen nach 14:00 Uhr zählen zum nächsten Arbeitstag.");
    expect(german).toContain("Wir arbeiten Montag bis Freitag.");
    expect(german).toMatch(/Der Versand kostet 5,90\s€, ab 150,00\s€ nichts\./);
    expect(german).toContain("innerhalb eines Werktags");
  });
});
