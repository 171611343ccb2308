// The steps of `npm start`, in order.
import { address, addressSettings, refuseTakenPort } from "./address.mjs";
import { buildWhenStale } from "./build.mjs";
import { openData } from "./data.mjs";
import { prepareShop } from "./first-run.mjs";
import { greet } from "./greet.mjs";
import { serve } from "./serve.mjs";

export async function start() {
  const started = Date.now();
  const { port, url } = address();
  const data = await openData({ what: "npm start", url });
  await refuseTakenPort(port);
  const env = { ...data.env, ...addressSettings(url) };
  const demo = !process.argv.includes("--empty") && process.env.BACKFILL_DEMO !== "0";
  await buildWhenStale(env);
  const shop = await prepareShop(env, { demo, embeddedHome: data.embeddedHome });
  await serve({ env, port, mode: "start", note: data.note });
  greet(url, shop, env, started);
  return new Promise(() => undefined); // until a signal
}
