import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { events } from "@/db/schema/events";
import { staffSessions } from "@/db/schema/staff";
import { type Actor, shopper, systemActor } from "@/domain/actor";
import { randomPassword } from "@/lib/auth/random-password";
import { useDatabase } from "@/test/database";
import { addStaff } from "./add-staff";
import { changePassword } from "./change-password";
import { disableStaff } from "./disable-staff";
import { findSignedInStaff, listStaff } from "./queries";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { SIGN_IN_TRIES } from "./sign-in-limits";
import { signOut } from "./sign-out";

useDatabase();

const system = systemActor("test");
const password = "salt marsh lantern";

async function hire(name: string, role: "owner" | "manager" | "warehouse" | "support" = "warehouse") {
  const email = `${name}@shop.example`;
  const { staffId } = await addStaff(system, { email, name, role, password });
  const actor: Actor = { kind: "staff", id: staffId, name, role };
  return { email, actor };
}

function tries(email: string, given = password, place = "192.0.2.1") {
  return signIn(shopper, { email, password: given, place, userAgent: "test" });
}

beforeAll(() => hire("olga", "owner"));

describe("signing in", () => {
  it("lets a person in by their address, however it is written, and tells who they are", async () => {
    const { actor } = await hire("wim");
    const { sessionId } = await tries("  Wim@Shop.Example ");
    expect(await findSignedInStaff(sessionId)).toEqual(actor);
    const [event] = await getDb()
      .select()
      .from(events)
      .where(eq(events.name, "staff.signed_in"))
      .orderBy(desc(events.at));
    expect(event?.actorName).toBe("wim");
  });

  it("is refused with a wrong password and with an address nobody has, in the same words", async () => {
    const { email } = await hire("tess");
    await expect(tries(email, "wrong password!")).rejects.toMatchObject({ code: "forbidden" });
    const wrong = await tries(email, "wrong password!").catch((error: Error) => error.message);
    const unknown = await tries("nobody@shop.example").catch((error: Error) => error.message);
    expect(unknown).toBe(wrong);
  });

  it("takes as long for an address nobody has as for one somebody has", async () => {
    const { email } = await hire("ines");
    const known = await timed(() => tries(email, "not her password"));
    const unknown = await timed(() => tries("ghost@shop.example", "not her password"));
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it("is refused after too many tries at one address, right password or not, with the time to wait", async () => {
    const { email } = await hire("lena");
    const answers = await Promise.allSettled(
      Array.from({ length: SIGN_IN_TRIES.perAddress + 5 }, (_, n) =>
        tries(email, "guess guess guess", `10.0.0.${n}`),
      ),
    );
    const limited = answers.filter(
      (answer) => answer.status === "rejected" && answer.reason.code === "rate_limited",
    );
    expect(limited).toHaveLength(5);
    await expect(tries(email)).rejects.toThrow(/Wait 1[45] minutes/);
  });

  it("is refused after too many tries from one place, whoever is tried", async () => {
    const place = "198.51.100.7";
    const answers = await Promise.allSettled(
      Array.from({ length: SIGN_IN_TRIES.perPlace + 3 }, (_, n) =>
        tries(`x${n}@shop.example`, "guess", place),
      ),
    );
    expect(answers.filter((a) => a.status === "rejected" && a.reason.code === "rate_limited")).toHaveLength(
      3,
    );
  });

  it("forgets slips once the right password is given", async () => {
    const { email } = await hire("rosa");
    for (let n = 0; n < SIGN_IN_TRIES.perAddress - 1; n += 1)
      await tries(email, "slip").catch(() => undefined);
    await tries(email);
    await expect(tries(email, "slip")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused without an address or a password, beside the field", async () => {
    await expect(tries("", "")).rejects.toMatchObject({
      issues: [{ path: ["email"] }, { path: ["password"] }],
    });
  });
});

describe("signing out", () => {
  it("acts at once, and only on one's own sign-in", async () => {
    const { email, actor } = await hire("bo");
    const other = await hire("cas");
    const { sessionId } = await tries(email);
    await signOut(other.actor, { sessionId });
    expect(await findSignedInStaff(sessionId)).toBeDefined();
    await signOut(actor, { sessionId });
    expect(await findSignedInStaff(sessionId)).toBeUndefined();
  });

  it("is refused to whoever isn't staff", async () => {
    const { sessionId } = await tries((await hire("dee")).email);
    await expect(signOut(shopper, { sessionId })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("disabling a person", () => {
  it("shuts them out at once, wherever they are signed in", async () => {
    const { email } = await hire("eva");
    const sessions = [await tries(email), await tries(email)];
    await disableStaff(system, { email });
    for (const { sessionId } of sessions) expect(await findSignedInStaff(sessionId)).toBeUndefined();
    await expect(tries(email)).rejects.toThrow("The e-mail address or the password is wrong.");
  });

  it("is refused to everybody but the owner", async () => {
    const { actor: manager } = await hire("max", "manager");
    const { email } = await hire("fay");
    await expect(disableStaff(manager, { email })).rejects.toMatchObject({ code: "forbidden" });
    await expect(disableStaff(shopper, { email })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("never shuts the last owner out, not even when two owners disable each other at once", async () => {
    const { actor, email } = await hire("pia", "owner");
    const answers = await Promise.allSettled([
      disableStaff(actor, { email: "olga@shop.example" }),
      disableStaff(system, { email }),
    ]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const owners = (await listStaff(system)).filter(
      (person) => person.role === "owner" && !person.disabledAt,
    );
    expect(owners).toHaveLength(1);
  });
});

describe("adding a person", () => {
  it("is refused to everybody but the owner", async () => {
    const { actor: manager } = await hire("mia", "manager");
    const input = { email: "new@shop.example", name: "New", role: "owner", password } as const;
    await expect(addStaff(manager, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listStaff(manager)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused with an address that is taken, a weak password or an unknown role", async () => {
    await hire("gus");
    const input = { email: "GUS@shop.example", name: "Gus", role: "support", password } as const;
    await expect(addStaff(system, input)).rejects.toMatchObject({ code: "conflict", field: "email" });
    await expect(
      addStaff(system, { ...input, email: "g@x.example", password: "aaaaaaaaaaaaaaa" }),
    ).rejects.toThrow(/easy to guess/);
    await expect(addStaff(system, { ...input, email: "no address" })).rejects.toThrow(/name@example.com/);
  });
});

describe("a new password", () => {
  it("ends all other sign-ins when one changes one's own", async () => {
    const { email, actor } = await hire("hal");
    const here = await tries(email);
    const elsewhere = await tries(email);
    await changePassword(actor, {
      currentPassword: password,
      newPassword: "four quiet otters",
      sessionId: here.sessionId,
      place: "p",
    });
    expect(await findSignedInStaff(here.sessionId)).toBeDefined();
    expect(await findSignedInStaff(elsewhere.sessionId)).toBeUndefined();
    await expect(tries(email)).rejects.toMatchObject({ code: "forbidden" });
    await tries(email, "four quiet otters");
  });

  it("is refused without the current one, and to whoever isn't staff", async () => {
    const { actor } = await hire("ida");
    const input = {
      currentPassword: "not it at all",
      newPassword: "four quiet otters",
      sessionId: crypto.randomUUID(),
      place: "p",
    };
    await expect(changePassword(actor, input)).rejects.toMatchObject({ field: "currentPassword" });
    await expect(changePassword(shopper, input)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("given by the owner ends every sign-in and forgives earlier tries", async () => {
    const { email } = await hire("jan");
    const { sessionId } = await tries(email);
    for (let n = 0; n < SIGN_IN_TRIES.perAddress; n += 1) await tries(email, "slip").catch(() => undefined);
    const newPassword = randomPassword();
    await resetPassword(system, { email, newPassword });
    expect(await findSignedInStaff(sessionId)).toBeUndefined();
    await tries(email, newPassword);
  });

  it("can be given by the owner alone", async () => {
    const { actor: manager } = await hire("kim", "manager");
    await expect(
      resetPassword(manager, { email: "kim@shop.example", newPassword: "four quiet otters" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a sign-in", () => {
  it("ends by itself when its time has passed", async () => {
    const { sessionId } = await tries((await hire("lou")).email);
    await getDb()
      .update(staffSessions)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(staffSessions.id, sessionId));
    expect(await findSignedInStaff(sessionId)).toBeUndefined();
  });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work().catch(() => undefined);
  return performance.now() - start;
}
