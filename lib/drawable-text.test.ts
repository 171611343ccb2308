import { expect, it } from "vitest";
import { drawableText } from "./drawable-text";

it.each([
  ["Flat bench, 16 × 40 cm – €149.00", "Flat bench, 16 × 40 cm – €149.00"],
  ["Füße, Žluťoučký, Ελλάδα, Київ, שלום", "Füße, Žluťoučký, Ελλάδα, Київ, שלום"],
  ["梯子 ladder 🪜", "ladder"],
  ["12,90\u202f€", "12,90 €"],
  ["\u0000\u0007bell", "bell"],
  ["🪜🪜", ""],
])("draws of %j what can be drawn", (text, drawn) => {
  expect(drawableText(text)).toBe(drawn);
});
