// What a started shop says: where it is and how to get in.
import { say, seconds } from "./say.mjs";

export function greet(url, { setUp, login }, env, started) {
  say(`\nBackfill is ready (${seconds(started)}).`);
  say(`  Shop     ${url}`);
  say(`  Admin    ${url}/admin`);
  if (login) say(`  Sign in  ${login.email} with the password ${login.password} (shown this once)`);
  if (!setUp) say(`  Set up   ${url}/set-up?token=${env.BACKFILL_SETUP_TOKEN}`);
  say("  Stop     Ctrl-C\n");
}
