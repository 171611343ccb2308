// The fonts that documents are set in: the house's own, cut into pieces by script, so that each letter is looked up.
import path from "node:path";

export type Weight = "regular" | "bold";

const weights: Record<Weight, number> = { regular: 400, bold: 600 };
const scripts = ["latin", "latin-ext", "vietnamese"] as const;

/** The files of one weight, the commonest letters first. */
export function fontFiles(weight: Weight): string[] {
  return scripts.map((script) =>
    path.join(
      process.cwd(),
      "node_modules/@fontsource/bricolage-grotesque/files",
      `bricolage-grotesque-${script}-${weights[weight]}-normal.woff`,
    ),
  );
}
