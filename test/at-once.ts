// Many people acting in the same moment.
import { expect } from "vitest";
import { isRefusal } from "@/lib/refusal";

/** Runs them all at once; whatever is refused must be refused with a sentence. Gives how many went through. */
export async function atOnce(acts: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(acts);
  const crashes = results.filter((result) => result.status === "rejected" && !isRefusal(result.reason));
  expect(crashes).toEqual([]);
  return results.filter((result) => result.status === "fulfilled").length;
}

export function times<T>(count: number, act: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => act(index));
}
