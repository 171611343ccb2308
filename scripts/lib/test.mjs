// The stages of `npm test`, cheapest first; the last line adds up their tests.
import { checkAll } from "./check.mjs";
import { onStop } from "./main.mjs";
import { say } from "./say.mjs";
import { runStories } from "./stories.mjs";
import { runVitest } from "./vitest.mjs";

export async function test(args) {
  const storiesOnly = args[0] === "e2e";
  const stages = storiesOnly
    ? [() => runStories(args.slice(1))]
    : [checkAll, () => runVitest("verbs"), () => runStories([])];
  const total = { passed: 0, failed: 0 };
  let isDone = false;
  // The first to register is the last to run: nothing that stops has a word after the counts.
  onStop(() => isDone && say(`${total.passed} passed, ${total.failed} failed`));
  for (const stage of stages) {
    const { passed, failed } = await counted(stage);
    total.passed += passed;
    total.failed += failed;
  }
  isDone = true;
  return total.failed > 0 ? 1 : 0;
}

// A stage that can't run at all is one failure; the other stages still have something to say.
async function counted(stage) {
  try {
    return await stage();
  } catch (error) {
    process.stderr.write(`${error?.message ?? error}\n`);
    return { passed: 0, failed: 1 };
  }
}
