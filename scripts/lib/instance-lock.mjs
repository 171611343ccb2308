// One Backfill per data folder. The lock is a small file that names its holder; it is made by link(2),
// so it is never seen half-written, and a lock whose holder is gone is taken over.
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf } from "./process-identity.mjs";

/** Takes the lock, or answers with the living holder: { held: false, holder: { pid, what, url } }. */
export function takeLock(file, { what, url }) {
  const mine = {
    pid: process.pid,
    identity: identityOf(process.pid),
    folder: realpathSync(path.dirname(file)),
    what,
    url,
    children: [],
  };
  for (;;) {
    if (create(file, mine)) return { held: true, left: takeLeftovers(file), ...handle(file, mine) };
    const holder = readLock(file);
    if (holder && isAlive(holder, mine.folder)) return { held: false, holder };
    setAside(file, holder);
  }
}

export function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

// A folder that was copied while Backfill ran carries the lock of the original: it names another folder.
function isAlive(holder, folder) {
  return (
    holder.folder === folder && holder.identity !== undefined && identityOf(holder.pid) === holder.identity
  );
}

function create(file, content) {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Rename is atomic, so of several who find a dead lock only one removes it; one who took a newer lock away puts it back.
function setAside(file, dead) {
  const aside = `${file}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const taken = readLock(aside);
  if (taken && taken.pid !== dead?.pid) {
    try {
      linkSync(aside, file);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    rmSync(aside, { force: true });
  }
}

// What the dead holder had started and may still run.
function takeLeftovers(file) {
  const dead = readLock(`${file}.dead`);
  rmSync(`${file}.dead`, { force: true });
  return dead?.children ?? [];
}

function handle(file, mine) {
  return {
    note(children) {
      const draft = `${file}.${randomUUID()}`;
      writeFileSync(draft, JSON.stringify({ ...mine, children }), { mode: 0o600 });
      renameSync(draft, file);
    },
    release() {
      if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
