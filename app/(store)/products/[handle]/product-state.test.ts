import { describe, expect, it } from "vitest";
import { pickerValues, variantOf } from "./picker-values";
import { laterStock } from "./product-state";

describe("what follows what lies here", () => {
  const style = { locale: "en-GB", today: "2026-05-02" };
  const here = { quantity: 5, basis: "stock" as const, earliestOn: null, latestOn: null };
  const coming = { basis: "incoming" as const, earliestOn: "2026-06-12", latestOn: "2026-06-20" };

  it("is said for who wants more", () => {
    const said = (quantity: number | null) => laterStock([here, { ...coming, quantity }], style);
    expect(said(20)).toBe("More than 5? 20 follow about 12–20 June.");
    expect(said(1)).toBe("More than 5? 1 follows about 12–20 June.");
    expect(said(null)).toBe("More than 5? More follow about 12–20 June.");
  });

  it("is not said when nothing follows, or nothing lies here", () => {
    expect(laterStock([here], style)).toBe("");
    expect(laterStock([{ ...coming, quantity: 20 }], style)).toBe("");
  });
});

describe("a picker's values", () => {
  const variants = [
    ["S", "red"],
    ["S", "blue"],
    ["M", "red"],
  ].map((values) => ({ values, id: values.join() }));

  it("say what each leads to with the other options as they are", () => {
    const sizes = pickerValues(variants, ["S", "blue"], 0);
    expect(sizes.map(({ value, leadsTo }) => [value, leadsTo?.id])).toEqual([
      ["S", "S,blue"],
      ["M", undefined],
    ]);
    const colours = pickerValues(variants, ["S", "blue"], 1);
    expect(colours.map(({ value, leadsTo }) => [value, leadsTo?.id])).toEqual([
      ["red", "S,red"],
      ["blue", "S,blue"],
    ]);
  });

  it("know a combination that isn't made", () => {
    expect(variantOf(variants, ["M", "blue"])).toBeUndefined();
    expect(variantOf(variants, ["M", "red"])?.id).toBe("M,red");
  });

  it("of a hundred variants are each shown once", () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      values: [`${index % 10}`, `${Math.floor(index / 10)}`],
    }));
    expect(pickerValues(many, ["0", "0"], 0)).toHaveLength(10);
    expect(pickerValues(many, ["0", "0"], 1).every(({ leadsTo }) => leadsTo)).toBe(true);
  });
});
