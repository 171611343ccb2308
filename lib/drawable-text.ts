// pure
// Text that our own fonts can draw: Latin, Greek, Cyrillic, Hebrew, Arabic, numbers, currencies and common signs.

const undrawable =
  /[^\u0020-\u036f\u0370-\u0600\u0600-\u06ff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2190-\u2193\u2200-\u22ff]/gu;

/** Other letters and emoji are left out: a drawing with boxes for letters says less than one without. */
export function drawableText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replaceAll(undrawable, "")
    .replaceAll(/[\u00a9\u00ae\u007f-\u009f]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
