// A database without a shop in it: the demo shop is put there, or the way to set up a real one is shown.
import postgres from "postgres";
import { markUnfinished } from "./ensure-database.mjs";
import { lastLines, run, tsArgs } from "./run.mjs";
import { say, seconds, Trouble } from "./say.mjs";

const FIRST_RUN_LOCK = 7_203_465_119;

/** Answers { setUp: true, login? }: `login` only when this call made the demo shop; { setUp: false } for an empty one. */
export async function prepareShop(env, { demo, embeddedHome }) {
  const sql = postgres(env.DATABASE_URL, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${FIRST_RUN_LOCK})`; // several starts on one database: one seeds, the others wait
    const [shop] = await sql`select 1 from store`;
    if (shop) return { setUp: true };
    if (!demo) return { setUp: false };
    return { setUp: true, login: await seedNoticed(env, embeddedHome) };
  } finally {
    await sql.end();
  }
}

// Only a database of our own may be made anew after an interruption; one of DATABASE_URL is never dropped.
function seedNoticed(env, embeddedHome) {
  return embeddedHome ? markUnfinished(embeddedHome, () => seedDemo(env)) : seedDemo(env);
}

async function seedDemo(env) {
  const started = Date.now();
  say("Filling the demo shop …");
  const args = tsArgs("scripts/cli/main.ts", "seed", "--demo", "--json");
  const { code, output, answer } = await run(process.execPath, args, { env });
  if (code !== 0) throw new Trouble(`The demo shop could not be made:\n${lastLines(output)}`);
  say(`Demo shop ready in ${seconds(started)}.`);
  return JSON.parse(lastLines(answer, 1)).login;
}
