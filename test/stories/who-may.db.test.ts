// Who may do what: every verb of the admin is called by everybody who may not, directly, past all screens.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, type StaffRole, shopper } from "@/domain/actor";
import { openShop } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { type Act, id, verbs } from "./verbs-that-ask";

useDatabase();
beforeAll(() => openShop());

const everyRole: StaffRole[] = ["owner", "manager", "warehouse", "support"];

function staff(role: StaffRole): Actor {
  return { kind: "staff", id, name: role, role };
}

/** "forbidden" when the actor was sent away, anything else when the verb went on. */
function answer(act: Act, actor: Actor): Promise<string> {
  return act(actor).then(
    () => "done",
    (error: unknown) =>
      typeof error === "object" && error !== null && "code" in error ? String(error.code) : "other",
  );
}

describe.each(verbs)("%s", (_name, may, act) => {
  it("is refused to shoppers and to every role that may not", async () => {
    expect(await answer(act, shopper)).toBe("forbidden");
    for (const role of everyRole) {
      const isAllowed = role === "owner" || may.includes(role);
      const code = await answer(act, staff(role));
      expect(`${role}: ${code === "forbidden" ? "sent away" : "let in"}`).toBe(
        `${role}: ${isAllowed ? "let in" : "sent away"}`,
      );
    }
  });
});

it("every verb that asks for a permission is in this list", () => {
  const domain = path.resolve(import.meta.dirname, "../../domain");
  const asking = readdirSync(domain, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("queries.ts"))
    .flatMap((file) => {
      const text = readFileSync(path.join(domain, file), "utf8");
      const verb = text.match(/export async function\*? (\w+)\(\s*_?actor: Actor\b/)?.[1];
      return verb && /authorize(Order)?\(actor/.test(text) ? [verb] : [];
    });
  // Opened by a link in the customer's hand, which no role has: tried in its own tests.
  const byLink = ["replaceCard", "askQuestion", "requestReturn", "withdrawFromContract"];
  expect(asking.filter((verb) => !byLink.includes(verb)).sort()).toEqual(verbs.map(([name]) => name).sort());
});
