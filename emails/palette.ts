// pure
/**
 * The shop's colours for mail clients, which know neither OKLCH nor variables: the tokens of app/globals.css as hex,
 * and the merchant's brand colour with its lightness clamped in the same way so that it stays readable.
 */
export type Palette = {
  ground: string;
  card: string;
  sunken: string;
  line: string;
  ink: string;
  soft: string;
  faint: string;
  brand: string;
  onBrand: string;
};

const defaultBrand: Oklch = { l: 0.4, c: 0.105, h: 350 };

/** Every part of a mail asks for the same shop's colours, so the last answer is kept. */
export function palettes(brandColor: string): Palettes {
  if (last?.brandColor !== brandColor) last = { brandColor, ...makePalettes(brandColor) };
  return last;
}

type Palettes = { light: Palette; dark: Palette };
let last: ({ brandColor: string } & Palettes) | undefined;

function makePalettes(brandColor: string): Palettes {
  const { l, c, h } = parseColor(brandColor) ?? defaultBrand;
  return {
    light: {
      ground: "#faf8f4",
      card: "#fffefd",
      sunken: "#f2efea",
      line: "#e0dcd5",
      ink: "#241e19",
      soft: "#534c45",
      faint: "#6d665f",
      brand: toHex({ l: Math.min(l, 0.45), c: Math.min(c, 0.16), h }),
      onBrand: "#fffefd",
    },
    dark: {
      ground: "#15120f",
      card: "#1e1b18",
      sunken: "#2a2622",
      line: "#38332f",
      ink: "#efece8",
      soft: "#c1bdb7",
      faint: "#a29e98",
      brand: toHex({ l: Math.max(l, 0.78), c: Math.min(c, 0.11), h }),
      onBrand: "#1b1613",
    },
  };
}

type Oklch = { l: number; c: number; h: number };

/** Reads `#6f2c50` and `oklch(0.4 0.105 350)`; anything else is not a colour that we vouch for. */
function parseColor(text: string): Oklch | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (hex) return fromRgb(hex.slice(1).map((pair) => Number.parseInt(pair, 16) / 255));
  const oklch = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i.exec(text.trim());
  if (!oklch) return undefined;
  const [, l, percent, c, h] = oklch;
  return { l: Number(l) / (percent ? 100 : 1), c: Number(c), h: Number(h) };
}

// Björn Ottosson's OKLab matrices (bottosson.github.io/posts/oklab).
function fromRgb(channels: number[]): Oklch {
  const [r = 0, g = 0, b = 0] = channels.map((v) =>
    v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: (Math.atan2(bb, a) * 180) / Math.PI,
  };
}

function toHex({ l: lightness, c, h }: Oklch): string {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map(toHexPair).join("")}`;
}

function toHexPair(linear: number): string {
  const clipped = Math.min(1, Math.max(0, linear));
  const value = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, "0");
}
