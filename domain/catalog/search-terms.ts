// pure
// Text as words that can be looked for: small letters without accents, "Räder" also as "raeder", scripts without spaces word by word.

const plainLetters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ł: "l",
  þ: "th",
  ð: "d",
  ı: "i",
};
const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue" };
const longestWord = 60;

/** The words in their order; a word with an umlaut is there in both spellings. */
export function searchTerms(text: string): string[] {
  return rawWords(text).flatMap((word) => {
    const plain = plainWord(word);
    const spelled = plainWord(word.replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter));
    return plain === spelled ? [plain] : [plain, spelled];
  });
}

/** As it is typed: each word once, without its second spelling, so that all of them may be asked for together. */
export function askedTerms(text: string, atMost = 8): string[] {
  return [...new Set(rawWords(text).map(plainWord))].slice(0, atMost);
}

export type SearchText = { weight: "A" | "B" | "C"; text: string };

/** A product's words with their place and weight, as Postgres takes them for a tsvector. */
export function searchDocument(texts: readonly SearchText[]): string {
  let place = 0;
  const parts: string[] = [];
  for (const { weight, text } of texts) {
    for (const term of searchTerms(text)) {
      if (place >= 4000) return parts.join(" ");
      place += 1;
      parts.push(`'${term}':${place}${weight}`);
    }
  }
  return parts.join(" ");
}

function rawWords(text: string): string[] {
  const small = text.toWellFormed().normalize("NFC").toLowerCase();
  return (small.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) =>
    hasNoSpaces(word) ? segments(word) : [word],
  );
}

function plainWord(word: string): string {
  const plain = word.replace(/[ßøæœđłþðı]/g, (letter) => plainLetters[letter] ?? letter);
  return plain
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, longestWord);
}

function hasNoSpaces(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
}

function segments(word: string): string[] {
  return [...new Intl.Segmenter("ja", { granularity: "word" }).segment(word)].map(({ segment }) => segment);
}
