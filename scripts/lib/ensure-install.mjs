// Makes sure that the dependencies of package-lock.json are installed and that Node is new enough,
// with nothing but what Node 20 brings.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./instance-lock.mjs";
import { bin, root } from "./paths.mjs";
import { lastLines, run } from "./run.mjs";
import { say, seconds, Trouble } from "./say.mjs";

const stampFile = path.join(root, "node_modules", ".backfill-lock");
const lockFile = path.join(root, "package-lock.json");

/** Installs when needed, then runs `script`; when this Node is too old, the installed one runs it instead. */
export async function installed(script) {
  if (!isInstalled()) await install();
  return newEnough(process.versions.node) ? script() : runUnderNewerNode();
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(lockFile))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
}

function isInstalled() {
  if (!existsSync(bin("node"))) return false;
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (stamp === lockHash()) return true;
  if (!installedByHand()) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

// Somebody who ran `npm install` has what the lock asks for; installing again would only cost time.
function installedByHand() {
  const hidden = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const found = JSON.parse(readFileSync(hidden, "utf8")).packages;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === "" || entry.optional || entry.devOptional || found[name]?.version === entry.version,
  );
}

async function install() {
  mkdirSync(path.join(root, ".data"), { recursive: true, mode: 0o700 });
  const lock = await waitForTurn(path.join(root, ".data", "install.lock"));
  try {
    if (isInstalled()) return;
    const started = Date.now();
    say("Installing dependencies (once) …");
    const { code, output } = await installFromLock();
    if (code !== 0) throw new Trouble(`The dependencies could not be installed:\n${lastLines(output)}`);
    writeFileSync(stampFile, lockHash());
    say(`Installed in ${seconds(started)}.`);
  } finally {
    lock.release();
  }
}

// npm ci refuses a lock without builds for other machines, also those that the registry doesn't have ("Missing: x@ from
// lock file", with no version). npm install takes the same versions from the lock and passes over these.
async function installFromLock() {
  const strict = await npm("ci");
  const missing = strict.output.match(/(Missing|Invalid): .*/g) ?? [];
  const onlyUnavailable =
    missing.length > 0 && missing.every((line) => /^Missing: \S+@ from lock file/.test(line));
  return strict.code !== 0 && onlyUnavailable ? npm("install", "--no-save") : strict;
}

function npm(...args) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const script = process.env.npm_execpath;
  return script?.endsWith(".js")
    ? run(process.execPath, [script, ...args, ...quiet])
    : run("npm", [...args, ...quiet]);
}

async function waitForTurn(file) {
  for (;;) {
    const lock = takeLock(file, { what: "install" });
    if (lock.held) return lock;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function newEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

function runUnderNewerNode() {
  return new Promise((resolve, reject) => {
    const child = spawn(
      bin("node"),
      ["--import", path.join(root, "scripts/lib/follow-parent.mjs"), ...process.argv.slice(1)],
      {
        cwd: process.cwd(),
        env: {
          ...process.env,
          PATH: `${path.dirname(bin("node"))}${path.delimiter}${process.env.PATH}`,
          BACKFILL_FOLLOW: "3",
        },
        stdio: ["inherit", "inherit", "inherit", "pipe"],
      },
    );
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
