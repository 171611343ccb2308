// Where the shop is served.
import { isFree } from "./free-port.mjs";
import { Trouble } from "./say.mjs";

export function address() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT is ${process.env.PORT}; it must be a number from 1 to 65535.`);
  const url = (process.env.BACKFILL_URL || `http://localhost:${port}`).replace(/\/+$/, "");
  return { port, url };
}

/** Asked once the lock is held and leftovers are gone, so that it is somebody else's program. */
export async function refuseTakenPort(port) {
  if (await isFree(port)) return;
  throw new Trouble(
    `Port ${port} is taken by another program: choose another one, as in \`PORT=${port + 1} npm start\`.`,
  );
}

/** The public address as the programs read it. */
export function addressSettings(url) {
  return { BACKFILL_URL: url, NEXTAUTH_URL: process.env.NEXTAUTH_URL || url };
}
