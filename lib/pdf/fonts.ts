// The fonts that documents are set in: the house's own, cut into pieces by script, so that each letter is looked up; then
// one that knows Greek, Cyrillic, Hebrew, Arabic and many signs.
import path from "node:path";

export type Weight = "regular" | "bold";

const weights: Record<Weight, number> = { regular: 400, bold: 600 };
const scripts = ["latin", "latin-ext", "vietnamese"] as const;
const others: Record<Weight, string> = { regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf" };

/** The files of one weight, the commonest letters first. */
export function fontFiles(weight: Weight): string[] {
  const packages = path.join(process.cwd(), "node_modules");
  const own = scripts.map((script) =>
    path.join(
      packages,
      "@fontsource/bricolage-grotesque/files",
      `bricolage-grotesque-${script}-${weights[weight]}-normal.woff`,
    ),
  );
  return [...own, path.join(packages, "dejavu-fonts-ttf/ttf", others[weight])];
}
