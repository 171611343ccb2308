// The checks that need no database. A tool that fails shows what it said.
import { bin } from "./paths.mjs";
import { run } from "./run.mjs";
import { say, seconds } from "./say.mjs";
import { runVitest } from "./vitest.mjs";

/** Answers the counts { passed, failed }; a tool counts as one. */
export async function checkAll() {
  const [style, types] = await Promise.all([
    tool("Format and lint", "biome", ["ci", "--colors=off"]),
    routeTypes().then(() => tool("Types", "tsc", ["--noEmit", "--pretty", "false"])),
  ]);
  const rules = await runVitest("rules");
  return {
    passed: style.passed + types.passed + rules.passed,
    failed: style.failed + types.failed + rules.failed,
  };
}

// A clean clone lacks the types that Next makes from the routes.
async function routeTypes() {
  const { code, output } = await run(bin("next"), ["typegen"]);
  if (code !== 0) process.stderr.write(output);
}

async function tool(name, command, args) {
  const started = Date.now();
  const { code, output } = await run(bin(command), args);
  if (code !== 0) process.stderr.write(output);
  say(`${code === 0 ? "✓" : "✗"} ${name} (${seconds(started)})`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
