// Reads about the shop itself that anybody may see.
import { getDb } from "@/db/client";
import { findSettings } from "./settings";

/** The shop's name; undefined while the shop is not set up. */
export async function findStoreName(): Promise<string | undefined> {
  return (await findSettings(getDb()))?.name;
}
