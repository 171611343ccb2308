// pure
// How the parts of the front page are called in the settings, and how a part travels in a form.
import type { HomeSection } from "@/domain/store/appearance";

export type SectionChoice = { value: string; label: string };

const kinds: Record<Exclude<HomeSection["kind"], "collection">, string> = {
  back: "What is back",
  new: "What is new",
  coming: "What is coming",
  in_stock: "What is in stock",
};

const marker = "collection:";

export function sectionValue(section: HomeSection): string {
  return section.kind === "collection" ? `${marker}${section.handle}` : section.kind;
}

/** Undefined for an empty place. */
export function readSection(value: string): HomeSection | undefined {
  if (value.startsWith(marker)) return { kind: "collection", handle: value.slice(marker.length) };
  if (value === "back" || value === "new" || value === "coming" || value === "in_stock")
    return { kind: value };
  return undefined;
}

/** The collections that there are, and one that is kept although it is gone. */
export function sectionChoices(
  collections: readonly { handle: string; title: string }[],
  kept: readonly HomeSection[],
): SectionChoice[] {
  const choices = [
    ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
    ...collections.map(({ handle, title }) => ({
      value: `${marker}${handle}`,
      label: `Collection: ${title}`,
    })),
  ];
  const gone = kept
    .map(sectionValue)
    .filter((value) => !choices.some((choice) => choice.value === value))
    .map((value) => ({ value, label: `Collection that is gone: ${value.slice(marker.length)}` }));
  return [...choices, ...gone];
}
