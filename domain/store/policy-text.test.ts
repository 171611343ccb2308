import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, type Inline, isSafeAddress } from "./policy-text";

function partsOf(typed: string): Inline[] {
  return blocksOf(typed).flatMap((block) => (block.kind === "list" ? block.items : block.lines).flat());
}

describe("a merchant's own words", () => {
  it("an empty line begins a paragraph, dashes make a list", () => {
    expect(blocksOf("One\nline\n\n- first\n- second\n\n\nEnd")).toEqual([
      { kind: "paragraph", lines: [[{ text: "One" }], [{ text: "line" }]] },
      { kind: "list", items: [[{ text: "first" }], [{ text: "second" }]] },
      { kind: "paragraph", lines: [[{ text: "End" }]] },
    ]);
    expect(blocksOf(" \r\n\r\n ")).toEqual([]);
  });

  it("strong words and links are told from the rest", () => {
    expect(partsOf("See **all** [our sizes](/collections/all).")).toEqual([
      { text: "See " },
      { text: "all", isStrong: true },
      { text: " " },
      { text: "our sizes", href: "/collections/all" },
      { text: "." },
    ]);
    expect(partsOf("[write](mailto:a@b.example) [call](tel:+4930)").map((part) => part.href)).toEqual([
      "mailto:a@b.example",
      undefined,
      "tel:+4930",
    ]);
  });

  it.each([
    "javascript:alert`1`",
    "JaVaScRiPt:x",
    "java\u0000script:x",
    "data:text/html,<script>x</script>",
    "vbscript:x",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "http://plain.example",
    "https://",
    "relative",
    "",
    " /cart",
    "/ca\trt",
  ])("an address that isn't safe stays text: %j", (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(partsOf(`[here](${address})`).every((part) => part.href === undefined)).toBe(true);
  });

  it("markup stays the text that it is", () => {
    const hostile = '<script>alert(1)</script> <img src=x onerror="alert(1)"> <b>bold</b>';
    expect(partsOf(hostile)).toEqual([{ text: hostile }]);
  });

  it("whatever is typed, no word is lost and every link is safe", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."ab*[]()/:-\n\\ <>".split("")), maxLength: 80 });
    fc.assert(
      fc.property(typed, (text) => {
        const parts = partsOf(text);
        for (const { href } of parts) expect(href === undefined || isSafeAddress(href)).toBe(true);
        const letters = (of: string) => of.replace(/[^ab]/g, "");
        const links = parts.map(({ text: words, href }) => letters(words + (href ?? ""))).join("");
        expect(links).toBe(letters(text));
      }),
    );
  });

  it("long text takes no longer than reading it", () => {
    const begun = performance.now();
    blocksOf("**[".repeat(20_000));
    blocksOf("[a](".repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
