// Makes a Postgres cluster in a folder, once. It is made beside its place and moved there when whole,
// so that an interrupted first start leaves nothing half-made.
import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lastLines } from "./run.mjs";
import { Trouble } from "./say.mjs";

export async function ensureCluster({ account, data, home, initdb }, { password, durable }) {
  if (existsSync(path.join(data, "PG_VERSION"))) return;
  const draft = `${data}.new`;
  const passwordFile = path.join(home, "postgres-password.new");
  rmSync(draft, { recursive: true, force: true });
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
    makeFor(account, draft);
    const flags = [
      `--pgdata=${draft}`,
      "--username=backfill",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin", // sorts the same on Linux and macOS
      "--builtin-locale=C.UTF-8",
      ...(durable ? [] : ["--no-sync"]),
    ];
    const { code, output } = await runAs(account, initdb, flags);
    if (code !== 0)
      throw new Trouble(`Postgres could not make its data folder ${data}:\n${lastLines(output)}`);
    renameSync(draft, data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function makeFor(account, dir) {
  mkdirSync(dir, { mode: 0o700 });
  if (account.uid !== undefined) chownSync(dir, account.uid, account.gid);
}

function runAs(account, command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...account,
      cwd: "/",
      env: postgresEnv(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Postgres needs none of our settings, and PGDATA or PGPORT of the person's shell would mislead it. */
export function postgresEnv() {
  return { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };
}
