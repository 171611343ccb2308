import type { Locator } from "@playwright/test";

/** What somebody reads there, on one line. */
export async function readText(place: Locator): Promise<string> {
  return (await place.innerText()).replace(/\s+/g, " ");
}
