// What the work costs in processor time, which other programs on the machine can't falsify. Linux only; elsewhere unknown.
import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

const MS_PER_TICK = 10;

type Stat = { parent: number; ms: number; endedChildrenMs: number };

/** Milliseconds of processor time that a process has used. */
export function cpuOf(pid: number): number {
  return statOf(pid)?.ms ?? Number.NaN;
}

/** Of the whole database server: every connection, those that ended, and the background. */
export async function cpuOfDatabase(): Promise<number> {
  const [row] = await getDb().execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const server = statOf(row?.pid ?? 0)?.parent;
  const own = server === undefined ? undefined : statOf(server);
  if (server === undefined || !own) return Number.NaN;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .reduce((sum, stat) => sum + (stat?.parent === server ? stat.ms : 0), own.ms + own.endedChildrenMs);
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // After the name in brackets: state, parent, …; times are fields 14 to 17 of the whole.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return {
      parent,
      ms: (user + system) * MS_PER_TICK,
      endedChildrenMs: (endedUser + endedSystem) * MS_PER_TICK,
    };
  } catch {
    return undefined;
  }
}
