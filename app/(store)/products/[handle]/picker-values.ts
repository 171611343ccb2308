// pure
// What each value of a picker leads to: the combination with the other options as they are chosen.

type WithValues = { values: string[] };

export type PickerValue<Variant> = { value: string; leadsTo: Variant | undefined };

/** The values of one option, in the order of the variants; `leadsTo` is undefined for a combination that isn't made. */
export function pickerValues<Variant extends WithValues>(
  variants: readonly Variant[],
  chosen: readonly string[],
  option: number,
): PickerValue<Variant>[] {
  const values = [...new Set(variants.map((variant) => variant.values[option] ?? ""))];
  return values.map((value) => ({ value, leadsTo: variantOf(variants, chosen.with(option, value)) }));
}

export function variantOf<Variant extends WithValues>(
  variants: readonly Variant[],
  chosen: readonly string[],
): Variant | undefined {
  return variants.find(({ values }) => values.every((value, option) => value === chosen[option]));
}
