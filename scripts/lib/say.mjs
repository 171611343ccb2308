// What the person in front of the terminal reads: short lines, no stack traces for expected trouble.

/** An expected trouble: its message is one sentence that says what to do. */
export class Trouble extends Error {}

export function say(line = "") {
  process.stdout.write(`${line}\n`);
}

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

export function sayError(error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : (error?.stack ?? error)}\n`);
}
