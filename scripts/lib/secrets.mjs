// Secrets are made on the first start and kept in the data folder, readable by its owner alone.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Trouble } from "./say.mjs";

const makers = {
  BACKFILL_SECRET: () => randomBytes(32).toString("hex"),
  NEXTAUTH_SECRET: () => randomBytes(32).toString("hex"),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
  BACKFILL_SETUP_TOKEN: () => randomBytes(18).toString("base64url"),
  POSTGRES_PASSWORD: () => randomBytes(24).toString("hex"),
};

/** Makes the data folder with a tight mode; a folder that exists keeps its own. */
export function makeDataDir(dir) {
  if (!existsSync(dir)) mkdirSync(dir, { recursive: true, mode: 0o700 });
}

export function loadSecrets(dir) {
  const file = path.join(dir, "secrets.json");
  const kept = existsSync(file) ? readSecrets(file) : {};
  const missing = Object.keys(makers).filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(missing.map((name) => [name, makers[name]()])) };
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Trouble(
      `${file} can't be read (${error.code ?? error.message}): run Backfill as the user who first started it.`,
    );
  }
}

/** The settings that web and worker read; one that is set in the environment wins. */
export function secretSettings(secrets) {
  const { POSTGRES_PASSWORD: _kept, ...shared } = secrets;
  return Object.fromEntries(
    Object.entries(shared).map(([name, value]) => [name, process.env[name] || value]),
  );
}
