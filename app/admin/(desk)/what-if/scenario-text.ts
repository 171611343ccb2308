import { Scenario } from "@/domain/allocation/scenario-input";
import { Refusal } from "@/lib/refusal";

/** The scenario as the preview's form carries it, with the reason that was asked for beside it. */
export function scenarioFrom(text: string, reason: string): Scenario {
  return Scenario.parse({ ...parsed(text), reason });
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Said below: a form of ours always carries it.
  }
  throw new Refusal("invalid", "This form isn't complete. Open the page again and send it from there.");
}
