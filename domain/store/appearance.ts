// pure
// What a merchant decides about the look of the store: its logo, its colour, its letters, and what its front page shows.
import { z } from "zod";

/** Pairs of typefaces that go together; each is named for how it feels. */
export const typePairs = [
  {
    name: "house",
    label: "Workshop",
    detail: "Bricolage Grotesque over Figtree: friendly, a little handmade.",
  },
  { name: "clear", label: "Clear", detail: "Inter throughout: neutral, technical, easy to scan." },
  { name: "warm", label: "Warm", detail: "Fraunces over Source Sans: soft, old-style headings." },
  {
    name: "bookish",
    label: "Bookish",
    detail: "Source Serif over Source Sans: calm, like a good catalogue.",
  },
] as const;

export const typePairNames = ["house", "clear", "warm", "bookish"] as const;
export type TypePair = (typeof typePairNames)[number];

const handle = z.string().trim().min(1).max(255);

/** One part of the front page. */
export const HomeSection = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["new", "back", "coming", "in_stock"]) }),
  z.object({ kind: z.literal("collection"), handle }),
]);
export type HomeSection = z.infer<typeof HomeSection>;

export const HomeSections = z.array(HomeSection).max(12, "Show at most 12 sections.");

export const usualHomeSections: HomeSection[] = [
  { kind: "back" },
  { kind: "new" },
  { kind: "coming" },
  { kind: "in_stock" },
];

/** A picture that was uploaded: where it lies and how large it is, so that nothing jumps while it loads. */
export const Logo = z.object({
  contentHash: z.string().regex(/^[0-9a-f]{32}$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** What it shows, for people who don't see it. */
  alt: z.string().max(200),
});
export type Logo = z.infer<typeof Logo>;

/** `#6f2c50` with or without the sign, in six or three digits; undefined for anything else. */
export function colourFrom(typed: string): string | undefined {
  const found = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase();
  if (!found) return undefined;
  return `#${found.length === 3 ? [...found].map((digit) => digit + digit).join("") : found}`;
}
