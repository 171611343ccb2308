import { readFile } from "node:fs/promises";
import path from "node:path";
import { fontFileAt } from "../type-faces";

/** A file of a typeface. What is asked for is looked up in a list, never in the file system. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const found = fontFileAt(file);
  if (!found) return new Response(null, { status: 404 });
  const bytes = await readFile(path.join(process.cwd(), "node_modules", found.home, "files", found.file));
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": "font/woff2", "cache-control": "public, max-age=31536000, immutable" },
  });
}
