import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiHtml } from "./ascii-html.mjs";

/** What a browser makes of it: references in text, escapes in scripts. */
function read(html: string): string {
  return html.replace(/(<script>)([\s\S]*?)(<\/script>)|&#(\d+);/g, (_all, open, body, close, code) =>
    open ? open + JSON.parse(`"${body}"`) + close : String.fromCodePoint(Number(code)),
  );
}

describe("a page in ASCII", () => {
  it("reads the same: references in text, escapes in scripts", () => {
    expect(asciiHtml('<p title="€">5 now – 2 later 👋</p><script>push("€ 👋")</script>')).toBe(
      '<p title="&#8364;">5 now &#8211; 2 later &#128075;</p><script>push("\\u20ac \\ud83d\\udc4b")</script>',
    );
  });

  it("leaves a page whose style sheet isn't in ASCII as it is", () => {
    const html = '<style>p::before { content: "–" }</style><p>–</p>';
    expect(asciiHtml(html)).toBe(html);
    expect(asciiHtml("<style>p { color: red }</style><p>–</p>")).toBe(
      "<style>p { color: red }</style><p>&#8211;</p>",
    );
  });

  it("keeps every text, in any script", () => {
    const words = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[<>&"\\\p{Cc}]/gu, ""));
    fc.assert(
      fc.property(words, words, (text, code) => {
        const html = `<p>${text}</p><script>${code}</script>`;
        const ascii = asciiHtml(html);
        expect(ascii).toMatch(/^[\x20-\x7e]*$/);
        expect(read(ascii)).toBe(html);
      }),
    );
  });
});
