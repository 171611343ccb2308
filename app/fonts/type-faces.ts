// pure
/*
 * The typefaces that the store can be set in, from npm. A page names and preloads those of its pair alone, which next/font
 * can't do: it preloads whatever a layout imports. The files are sent by app/fonts/[file]; their edition is in the address.
 */
import type { TypePair } from "@/domain/store/appearance";

type TypeFace = {
  family: string;
  /** Folder and version on npm. */
  home: string;
  edition: string;
  /** Its latin file; "latin-ext" in it instead of "latin" names the other one. */
  file: string;
  weight: string;
  /** The reader's own font, stretched to the same measure, so that nothing moves when ours has come. */
  meanwhile: { font: "Arial" | "Times New Roman"; size: number; ascent: number; descent: number };
};

const figtree: TypeFace = {
  family: "Figtree",
  home: "@fontsource-variable/figtree",
  edition: "5.3.0",
  file: "figtree-latin-wght-normal.woff2",
  weight: "300 900",
  meanwhile: { font: "Arial", size: 99.94, ascent: 95.06, descent: 25.02 },
};
const bricolage: TypeFace = {
  family: "BricolageGrotesque",
  home: "@fontsource/bricolage-grotesque",
  edition: "5.3.0",
  file: "bricolage-grotesque-latin-600-normal.woff2",
  weight: "600",
  meanwhile: { font: "Arial", size: 109.79, ascent: 84.71, descent: 24.59 },
};
const inter: TypeFace = {
  family: "Inter",
  home: "@fontsource-variable/inter",
  edition: "5.3.0",
  file: "inter-latin-wght-normal.woff2",
  weight: "100 900",
  meanwhile: { font: "Arial", size: 107.89, ascent: 89.79, descent: 22.36 },
};
const fraunces: TypeFace = {
  family: "Fraunces",
  home: "@fontsource-variable/fraunces",
  edition: "5.3.0",
  file: "fraunces-latin-wght-normal.woff2",
  weight: "100 900",
  meanwhile: { font: "Times New Roman", size: 126.68, ascent: 77.2, descent: 20.13 },
};
const sourceSans: TypeFace = {
  family: "SourceSans",
  home: "@fontsource-variable/source-sans-3",
  edition: "5.3.0",
  file: "source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  meanwhile: { font: "Arial", size: 89.41, ascent: 114.52, descent: 44.74 },
};
const sourceSerif: TypeFace = {
  family: "SourceSerif",
  home: "@fontsource-variable/source-serif-4",
  edition: "5.3.1",
  file: "source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  meanwhile: { font: "Times New Roman", size: 118.46, ascent: 87.45, descent: 28.28 },
};

const pairs: Record<TypePair, { heading: TypeFace; text: TypeFace }> = {
  house: { heading: bricolage, text: figtree },
  clear: { heading: inter, text: inter },
  warm: { heading: fraunces, text: sourceSans },
  bookish: { heading: sourceSerif, text: sourceSans },
};

export const typeFaces = [figtree, bricolage, inter, fraunces, sourceSans, sourceSerif];

function facesOf(pair: TypePair): TypeFace[] {
  const { heading, text } = pairs[pair];
  return [...new Set([text, heading])];
}

/** Where the bytes lie, by the name in the address; undefined for a name that no typeface has. */
export function fontFileAt(name: string): { home: string; file: string } | undefined {
  for (const { home, edition, file } of typeFaces)
    for (const each of [file, extended(file)]) if (name === `${edition}-${each}`) return { home, file: each };
  return undefined;
}

/** The addresses that a page of this pair fetches first. */
export function preloadedFonts(pair: TypePair): string[] {
  return facesOf(pair).map(({ edition, file }) => addressOf(edition, file));
}

/** Without a quotation mark or an angle bracket: it stands in a <style> as it is. */
export function typeCss(pair: TypePair): string {
  const { heading, text } = pairs[pair];
  const faces = facesOf(pair).map(faceCss).join("");
  return `${faces}:root{--font-text:${stackOf(text)};--font-heading:${stackOf(heading)}}`;
}

const latinExt = "U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF";

/** The face with a range comes last: a browser asks it first, and fetches it only for its own letters. */
function faceCss({ family, edition, file, weight, meanwhile }: TypeFace): string {
  const { font, size, ascent, descent } = meanwhile;
  const own = `font-family:${family};font-weight:${weight};font-display:swap`;
  return (
    `@font-face{${own};src:url(${addressOf(edition, file)})}` +
    `@font-face{${own};src:url(${addressOf(edition, extended(file))});unicode-range:${latinExt}}` +
    `@font-face{font-family:${family}Meanwhile;src:local(${font});size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%}`
  );
}

function stackOf({ family }: TypeFace): string {
  return `${family},${family}Meanwhile`;
}

function extended(file: string): string {
  return file.replace("-latin-", "-latin-ext-");
}

function addressOf(edition: string, file: string): string {
  return `/fonts/${edition}-${file}`;
}
