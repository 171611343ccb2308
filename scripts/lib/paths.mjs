// Where things lie: the clone, its data folder and its build folder.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export function dataDir() {
  return path.resolve(root, process.env.BACKFILL_DATA_DIR || ".data");
}

export function distDir() {
  return path.resolve(root, process.env.BACKFILL_DIST_DIR || ".next");
}

export function bin(name) {
  return path.join(root, "node_modules", ".bin", name);
}
