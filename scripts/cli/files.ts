// Files that a person names on the command line.
import { statSync } from "node:fs";
import path from "node:path";
import { Refusal } from "@/lib/refusal";

/** npm runs scripts in the project's folder; a path is meant from where the person stands. */
export function fromCaller(place: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), place);
}

/** Where the file lies; refuses what isn't there and what is a folder. */
export function existingFile(place: string): string {
  const file = fromCaller(place);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Refusal("not_found", `There is no file ${place}.`);
  if (!found.isFile()) throw new Refusal("invalid", `${place} is a folder, not a file.`);
  return file;
}
