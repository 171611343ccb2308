// What the person in front of the terminal reads: short lines, no stack traces for expected trouble.

/** An expected trouble: its message is one sentence that says what to do. */
export class Trouble extends Error {}

export function say(line = "") {
  process.stdout.write(`${line}\n`);
}

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a script's main function; expected troubles are one line, anything else shows its stack. */
export async function main(run) {
  try {
    const code = await run();
    process.exitCode = typeof code === "number" ? code : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Trouble ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
