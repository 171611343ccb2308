// What an import says about rows: each row not taken is told, a common remark only by its first examples.
import { createWriteStream, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { type ImportProblem, type ProblemKind, problemKinds } from "@/domain/catalog/product-draft";
import { guardText } from "@/domain/catalog/spreadsheet-cells";
import { csvLine } from "@/lib/csv";
import { formatCount } from "@/lib/plural";
import type { Progress } from "./progress";

const lost: ReadonlySet<ProblemKind> = new Set(["not_taken", "quantity_not_taken", "detail_not_taken"]);
const MOST_LOST_ROWS = 1000;
const EXAMPLES = 3;

export function problemTeller(progress: Progress, reportFile: string | undefined) {
  const told = new Map<ProblemKind, number>();
  const file = reportFile ? openReport(reportFile) : undefined;

  return {
    tell({ row, kind, sentence }: ImportProblem): void {
      const count = (told.get(kind) ?? 0) + 1;
      told.set(kind, count);
      file?.write(csvLine([String(row), problemKinds[kind], guardText(sentence)]));
      if (count <= (lost.has(kind) ? MOST_LOST_ROWS : EXAMPLES))
        progress.say(`Row ${row}: ${onOneLine(sentence)}`);
    },
    /** Says how many remarks were only counted. */
    end(): void {
      for (const [kind, count] of told) {
        const more = count - (lost.has(kind) ? MOST_LOST_ROWS : EXAMPLES);
        if (more > 0) progress.say(`${problemKinds[kind]}: ${formatCount(more)} more like this.`);
      }
      if (told.size > 0 && !reportFile) progress.say("(--report FILE writes every remark to a file.)");
    },
    async close(): Promise<void> {
      if (!file) return;
      file.end();
      await finished(file);
    },
  };
}

function openReport(place: string): WriteStream {
  const file = createWriteStream(place);
  file.write(csvLine(["Row", "Kind", "Remark"]));
  return file;
}

/** A cell may contain anything; a terminal gets no control characters from it. */
function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
