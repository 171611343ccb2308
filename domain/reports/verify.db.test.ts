import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb, type Tx, transaction } from "@/db/client";
import { now } from "@/lib/clock";
import { type BusyShop, busyShop } from "@/test/busy-shop";
import { damages } from "@/test/damages";
import { useDatabase } from "@/test/database";
import { type Finding, verify } from "./verify";

useDatabase();

let shop: BusyShop;
beforeAll(async () => {
  shop = await busyShop();
});

describe("a healthy shop in the middle of its work", () => {
  it("has nothing wrong with it", async () => {
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("has something to check: units waiting, coming, packed, shipped, held and owed", async () => {
    const [has] = await getDb().execute<Record<string, number>>(sql`
      select (select count(*) from pegs where purchase_order_line_id is not null)::int as coming,
        (select count(*) from pegs where parcel_id is not null)::int as packed,
        (select count(*) from holds where ended_at is null)::int as held,
        (select count(*) from holds where ended_at is not null)::int as ended,
        (select count(*) from charges where state = 'succeeded')::int as paid,
        (select count(*) from charges where state = 'declined')::int as declined,
        (select count(*) from decisions where decided_at is null and dropped_at is null)::int as asked,
        (select sum(unpegged) from stock_positions)::int as unpegged,
        (select sum(cancelled) from order_lines)::int as cancelled,
        (select count(*) from orders where closed_at is not null)::int as closed`);
    expect(Object.entries(has ?? {}).filter(([, count]) => !(count > 0))).toEqual([]);
  });
});

/** Damages the database past its guards, looks at what is found, and undoes it. */
async function damaged(...statements: string[]): Promise<Finding[]> {
  const undo = new Error("undo");
  let findings: Finding[] = [];
  await transaction(async (tx) => {
    await letAnythingIn(tx);
    for (const statement of statements) {
      const changed = await tx.execute(sql.raw(`${statement} returning 1`));
      if (changed.length === 0) throw new Error(`this damaged nothing: ${statement}`);
    }
    findings = await verify(tx, now());
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return findings;
}

async function letAnythingIn(tx: Tx): Promise<void> {
  await tx.execute(sql`set local session_replication_role = replica`);
  const guards = await tx.execute<{ statement: string }>(sql`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint
    where contype in ('c', 'u') and connamespace = 'public'::regnamespace
    union all
    select format('drop index %I', indexname) from pg_indexes
    where schemaname = 'public' and indexdef like 'CREATE UNIQUE INDEX%WHERE%'`);
  for (const { statement } of guards) await tx.execute(sql.raw(statement));
}

function names(findings: Finding[]): string[] {
  return findings.map((finding) => finding.invariant);
}

const anyPeg =
  "(select id from pegs where location_id is not null and parcel_id is null and order_line_id is not null order by id limit 1)";

describe("a damaged shop is told what is wrong", () => {
  it("says which line holds units that are not on any shelf", async () => {
    const findings = await damaged(`update pegs set quantity = quantity + 1000 where id = ${anyPeg}`);
    const shelves = findings.find((finding) => finding.invariant === "pegs_on_shelves_exist");
    expect(shelves?.examples[0]).toMatch(
      /^Order \d+, line \d+ holds \d+ units of .+ that are not on any shelf\.$/,
    );
    expect(names(findings)).toEqual(
      expect.arrayContaining([
        "promised_figures_are_sums_of_pegs",
        "lines_are_not_overfilled",
        "line_figures_are_sums_of_pegs",
      ]),
    );
  });

  it.each(damages)("%s (%s)", async (_what, invariant, ...statements) => {
    const filled = statements.map((statement) =>
      statement.replaceAll("__kettlebell__", shop.kettlebell).replaceAll("__mat__", shop.mat),
    );
    const found = (await damaged(...filled)).find((finding) => finding.invariant === invariant);
    expect(found?.count).toBeGreaterThan(0);
    for (const example of found?.examples ?? []) expect(example).toMatch(/^\S.+[.]$/);
  });
});
