// Brings the database up to date, in a process of its own.
import { lastLines, run, tsArgs } from "./run.mjs";
import { Trouble } from "./say.mjs";

export async function migrate(env) {
  const { code, output } = await run(process.execPath, tsArgs("db/migrate.ts"), { env });
  if (code !== 0) throw new Trouble(`The database could not be brought up to date:\n${lastLines(output)}`);
}
