// Keeps pictures as files in the data folder, each named by what is in it: a name never means another picture later.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

export function contentHashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}

/** Whole or not at all: written beside its place, then moved there. */
export async function keepFile(name: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(name);
  if (!place) throw new Error(`not a name of an upload: ${name}`);
  await mkdir(path.dirname(place), { recursive: true });
  const beside = `${place}.${randomUUID()}`;
  await writeFile(beside, bytes);
  await rename(beside, place);
}

/** Undefined when there is no such file, or when this is no name of ours. */
export async function readUpload(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const place = placeOf(name);
  if (!place) return undefined;
  try {
    return new Uint8Array(await readFile(place));
  } catch {
    return undefined;
  }
}

function placeOf(name: string): string | undefined {
  if (!/^[0-9a-f]{32}(\.webp|-icon\.png)$/.test(name)) return undefined;
  return path.join(process.env.BACKFILL_DATA_DIR ?? ".data", "uploads", name);
}
