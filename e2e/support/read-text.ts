import type { Locator } from "@playwright/test";

/** What somebody reads there, on one line. */
export async function readText(place: Locator): Promise<string> {
  const text = await place.innerText();
  return text.replace(/\s+/g, " ");
}
