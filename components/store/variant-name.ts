// pure
/** What to call a variant beside its product: nothing when the product has only the one that platforms call "Default Title". */
export function variantName(title: string): string {
  return title === "Default Title" ? "" : title;
}
