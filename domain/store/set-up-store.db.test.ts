import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { events } from "@/db/schema/events";
import { locations } from "@/db/schema/stock";
import { type Actor, shopper } from "@/domain/actor";
import { listStaff } from "@/domain/staff/queries";
import { useDatabase } from "@/test/database";
import { setUpStore } from "./set-up-store";
import { findSettings } from "./settings";

useDatabase();

const owner: Actor = { kind: "staff", id: crypto.randomUUID(), name: "Olga", role: "owner" };
const input = {
  token: "the-printed-token",
  settings: {
    name: "Kelp & Co",
    contactEmail: "hello@kelp.example",
    currency: "sek",
    timeZone: "Europe/Stockholm",
  },
  locationName: "Main warehouse",
  ownerName: "Olga",
  ownerEmail: "olga@kelp.example",
  password: "salt marsh lantern",
};

beforeEach(() => {
  process.env.BACKFILL_SETUP_TOKEN = "the-printed-token";
});

describe("setting a shop up", () => {
  it("is refused without the token that was printed, and leaves nothing behind", async () => {
    for (const token of [undefined, "", "the-printed-toke", "the-printed-token ", "x".repeat(200)])
      await expect(setUpStore(shopper, { ...input, token })).rejects.toMatchObject({
        code: "forbidden",
        field: "token",
      });
    await expect(setUpStore(owner, { ...input, token: "guess" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await findSettings(getDb())).toBeUndefined();
  });

  it("is refused to everybody when no token was printed", async () => {
    delete process.env.BACKFILL_SETUP_TOKEN;
    await expect(setUpStore(shopper, { ...input, token: "" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(setUpStore(shopper, { ...input, token: "undefined" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("says beside each field what is wrong", async () => {
    const settings = { name: " ", contactEmail: "nobody", currency: "XQX", timeZone: "Mars/Olympus" };
    const problem = await setUpStore(shopper, { ...input, settings, password: "short" }).catch(
      (error) => error,
    );
    expect(problem.issues.map((issue: { path: string[] }) => issue.path.join("."))).toEqual([
      "settings.name",
      "settings.contactEmail",
      "settings.currency",
      "settings.timeZone",
      "password",
    ]);
  });

  it("can't make a demo shop by hand", async () => {
    await expect(setUpStore(shopper, { ...input, isDemo: true })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("makes the settings, the owner and the first place, once, even when two try at the same moment", async () => {
    const answers = await Promise.allSettled([setUpStore(shopper, input), setUpStore(shopper, input)]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect(answers.find((answer) => answer.status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
    expect(await findSettings(getDb())).toMatchObject({ name: "Kelp & Co", currency: "SEK" });
    expect(await listStaff(owner)).toMatchObject([{ email: "olga@kelp.example", role: "owner" }]);
    expect(await getDb().select({ name: locations.name }).from(locations)).toEqual([
      { name: "Main warehouse" },
    ]);
    const told = await getDb().select({ name: events.name, actorName: events.actorName }).from(events);
    expect(told).toEqual([
      { name: "store.set_up", actorName: "Olga" },
      { name: "staff.added", actorName: "Olga" },
    ]);
  });
});
