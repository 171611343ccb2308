import { describe, expect, it } from "vitest";
import { readRefusedForm } from "./refused-form";

const refused = JSON.stringify({
  id: "7",
  message: "",
  fieldErrors: { cardNumber: "Your bank refused this card. Use another one." },
  ticks: ["acknowledged.a"],
});

describe("a checkout that was refused without JavaScript", () => {
  it("says at the address of its answer what was wrong, with the ticks that were set", () => {
    expect(readRefusedForm({ refused }, "7")).toEqual({
      ok: false,
      message: "",
      fieldErrors: { cardNumber: "Your bank refused this card. Use another one." },
      values: { "acknowledged.a": "yes" },
    });
  });

  it.each([undefined, "8", ["7"], ""])("says nothing of it on a visit with %j", (id) => {
    expect(readRefusedForm({ refused }, id)).toBeUndefined();
  });

  it("says nothing where nothing was refused", () => {
    expect(readRefusedForm({}, "7")).toBeUndefined();
  });
});
