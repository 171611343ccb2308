import { describe, expect, it } from "vitest";
import { palettes } from "./palette";

describe("a shop's colours in mails", () => {
  it("are Backfill's own when the shop has set none, or nonsense", () => {
    expect(palettes("").light.brand).toBe("#6f2c50");
    expect(palettes("red; } body { display: none").light.brand).toBe("#6f2c50");
  });

  it("keep a dark brand colour as it is", () => {
    expect(palettes("#14532d").light.brand).toBe("#14532d");
  });

  it("read OKLCH as well as hex", () => {
    expect(palettes("oklch(0.4 0.105 350)").light.brand).toBe("#6f2c50");
    expect(palettes("oklch(40% 0.105 350)").light.brand).toBe("#6f2c50");
  });

  it.each(["#ffee00", "#000000", "#ffffff", "#00ffcc", "#7f7f7f"])("let %s be read as a button", (brand) => {
    const { light, dark } = palettes(brand);
    expect(contrast(light.brand, light.onBrand)).toBeGreaterThan(4.5);
    expect(contrast(dark.brand, dark.onBrand)).toBeGreaterThan(4.5);
  });

  it.each(["ink", "soft", "faint"] as const)("let text in %s be read on every ground", (tone) => {
    for (const palette of Object.values({ light: palettes("").light, dark: palettes("").dark }))
      for (const ground of [palette.ground, palette.card, palette.sunken])
        expect(contrast(palette[tone], ground)).toBeGreaterThan(4.5);
  });
});

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
