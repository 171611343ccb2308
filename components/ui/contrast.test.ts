import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** The tokens as they are written in globals.css, so that a new shade can't quietly become unreadable. */
const css = readFileSync(path.join(import.meta.dirname, "../../app/globals.css"), "utf8");

type Oklch = { lightness: number; chroma: number; hue: number };
type Theme = "light" | "dark";

const texts: [string, string[]][] = [
  ["ink", ["ground", "surface", "raised", "sunken"]],
  ["ink-soft", ["ground", "surface", "raised", "sunken"]],
  ["ink-faint", ["ground", "surface", "raised", "sunken"]],
  ["danger", ["ground", "surface", "raised"]],
  ["danger-ink", ["danger-soft", "surface", "ground"]],
  ["in-stock-ink", ["in-stock-soft", "surface", "ground", "raised"]],
  ["coming-ink", ["coming-soft", "surface", "ground", "raised"]],
  ["out-ink", ["out-soft", "surface", "ground", "raised"]],
  ["decide-ink", ["decide-soft", "surface", "ground", "raised"]],
];

const edges: [string, string[]][] = [
  ["line-strong", ["ground", "surface", "raised", "sunken"]],
  ["in-stock", ["surface", "ground", "in-stock-soft"]],
  ["coming", ["surface", "ground", "coming-soft"]],
  ["out", ["surface", "ground", "out-soft"]],
  ["decide", ["surface", "ground", "decide-soft"]],
];

describe.each<Theme>(["light", "dark"])("the %s theme", (theme) => {
  it.each(texts)("has %s readable on every ground it is used on", (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(token(ink, theme), token(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("has %s visible as an edge or a shape", (edge, grounds) => {
    for (const ground of grounds)
      expect(contrast(token(edge, theme), token(ground, theme)), ground).toBeGreaterThanOrEqual(3);
  });

  it("keeps any merchant's colour readable, as a button, a link and a tint", () => {
    for (let hue = 0; hue < 360; hue += 10) {
      const brand = merchantColour(theme, "brand", hue);
      expect(contrast(brand, token("on-brand", theme)), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
      for (const ground of ["ground", "surface", "raised", "sunken"]) {
        expect(contrast(brand, token(ground, theme)), `hue ${hue} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(
        contrast(token("ink", theme), merchantColour(theme, "brand-soft", hue)),
        `tint ${hue}`,
      ).toBeGreaterThanOrEqual(7);
    }
  });
});

function token(name: string, theme: Theme): Oklch {
  const number = "([\\d.]+)";
  const colour = `oklch\\(${number} ${number} ${number}\\)`;
  const found = css.match(new RegExp(`--color-${name}: light-dark\\(${colour}, ${colour}\\)`));
  if (!found) throw new Error(`globals.css has no --color-${name}`);
  const [lightness, chroma, hue] = found.slice(theme === "light" ? 1 : 4).map(Number);
  if (lightness === undefined || chroma === undefined || hue === undefined)
    throw new Error(`--color-${name} is cut short`);
  return { lightness, chroma, hue };
}

/** The lightest (or, in the dark, the darkest) and most colourful that globals.css lets the merchant's colour become. */
function merchantColour(theme: Theme, name: string, hue: number): Oklch {
  const clamps = css
    .match(new RegExp(`--color-${name}: light-dark\\(([^;]+);`))?.[1]
    ?.match(/from var\(--brand\)[^h]+ h\)/g);
  const [lightness, chroma] = (clamps?.[theme === "light" ? 0 : 1]?.match(/[\d.]+/g) ?? []).map(Number);
  if (lightness === undefined || chroma === undefined)
    throw new Error(`globals.css doesn't clamp --color-${name}`);
  return { lightness, chroma, hue };
}

function contrast(a: Oklch, b: Oklch): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** OKLab to linear sRGB (Ottosson's matrices), clipped to the gamut as a screen does, then WCAG's luminance. */
function luminance({ lightness, chroma, hue }: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clip(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
