// A printable A4 document: text set letter by letter in whichever font has it, broken into lines, and the same bytes each time.
import PDFDocument from "pdfkit";
import { fontFiles, type Weight } from "./fonts";

export type TextStyle = { size: number; weight?: Weight; color?: string; align?: "start" | "end" };

type Run = { font: string; text: string };

export const page = { width: 595, height: 842, margin: 48 };

// Figures line up under one another.
const features: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];
/** Stands for a letter that no font here has. */
const missing = "?";

export type Sheet = ReturnType<typeof openSheet>;

/** `at` is written into the file as its time of making: with it, the same words make the same bytes. */
export function openSheet(info: { title: string; author: string; at: Date }) {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    font: fontFiles("regular")[0],
    bufferPages: true,
    lang: "en",
    info: { Title: info.title, Author: info.author, CreationDate: info.at, ModDate: info.at },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const names = { regular: register("regular"), bold: register("bold") };
  const known = new Map<string, Set<number>>();

  function register(weight: Weight): string[] {
    return fontFiles(weight).map((file, index) => {
      const name = `${weight} ${index}`;
      doc.registerFont(name, file);
      return name;
    });
  }

  function has(font: string, codePoint: number): boolean {
    const letters = known.get(font) ?? new Set(lettersOf(doc.font(font)));
    known.set(font, letters);
    return letters.has(codePoint);
  }

  function runsOf(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const letter of text.normalize("NFC")) {
      const code = letter.codePointAt(0) ?? 0;
      const font = names[weight].find((name) => has(name, code));
      const run = { font: font ?? `${weight} 0`, text: font === undefined ? missing : letter };
      const last = runs.at(-1);
      if (last?.font === run.font) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  }

  function widthOf(text: string, { size, weight = "regular" }: TextStyle): number {
    return runsOf(text, weight).reduce(
      (sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text, { features }),
      0,
    );
  }

  // Breaking lines asks for widths again and again: each letter is measured once, kerning left aside.
  const advances = new Map<string, number>();

  function advanceOf(letter: string, { size, weight = "regular" }: TextStyle): number {
    const key = `${weight} ${letter}`;
    const known = advances.get(key) ?? widthOf(letter, { size: 100, weight }) / 100;
    advances.set(key, known);
    return known * size;
  }

  /** The text in lines no wider than `width`; a word that is wider by itself is cut. */
  function linesOf(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = [];
    let line = "";
    let used = 0;
    const space = advanceOf(" ", style);
    function end(): void {
      if (line !== "") lines.push(line);
      line = "";
      used = 0;
    }
    for (const word of text.normalize("NFC").split(/\s+/u)) {
      const letters = [...word].map((letter) => ({ letter, advance: advanceOf(letter, style) }));
      const wide = letters.reduce((sum, { advance }) => sum + advance, 0);
      if (line !== "" && used + space + wide > width) end();
      if (line !== "" && word !== "") {
        line += " ";
        used += space;
      }
      for (const { letter, advance } of letters) {
        if (line !== "" && used + advance > width) end();
        line += letter;
        used += advance;
      }
    }
    end();
    return lines;
  }

  return {
    linesOf,
    /** One line at a place; `align: "end"` sets it so that it ends at `x + width`. */
    line(text: string, x: number, y: number, width: number, style: TextStyle): void {
      let at = style.align === "end" ? x + width - widthOf(text, style) : x;
      const runs = runsOf(text, style.weight ?? "regular");
      for (const [index, run] of runs.entries()) {
        doc
          .font(run.font)
          .fontSize(style.size)
          .fillColor(style.color ?? "#241e19");
        doc.text(run.text, at, y, { lineBreak: false, features });
        if (index < runs.length - 1) at += doc.widthOfString(run.text, { features });
      }
    },
    rule(y: number, color = "#c9c3ba"): void {
      doc
        .moveTo(page.margin, y)
        .lineTo(page.width - page.margin, y)
        .lineWidth(0.6)
        .strokeColor(color)
        .stroke();
    },
    link(x: number, y: number, width: number, height: number, address: string): void {
      doc.link(x, y, width, height, address);
    },
    newPage(): void {
      doc.addPage();
    },
    /** Writes on each page, such as its number, once it is known how many there are. */
    onEachPage(write: (number: number, of: number) => void): void {
      const { count } = doc.bufferedPageRange();
      for (let index = 0; index < count; index += 1) {
        doc.switchToPage(index);
        write(index + 1, count);
      }
    },
    async finish(): Promise<Buffer> {
      const ended = new Promise<void>((resolve) => doc.once("end", resolve));
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

// pdfkit keeps the font that it reads to itself; its types don't tell of the letters that it has.
function lettersOf(doc: unknown): Iterable<number> {
  if (typeof doc !== "object" || doc === null || !("_font" in doc)) return [];
  const embedded = doc._font;
  if (typeof embedded !== "object" || embedded === null || !("font" in embedded)) return [];
  const { font } = embedded;
  if (typeof font !== "object" || font === null || !("characterSet" in font)) return [];
  return Array.isArray(font.characterSet)
    ? font.characterSet.filter((code): code is number => typeof code === "number")
    : [];
}
