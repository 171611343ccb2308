// The steps of `npm run dev`, in order.
import { address, addressSettings, refuseTakenPort } from "./address.mjs";
import { openData } from "./data.mjs";
import { prepareShop } from "./first-run.mjs";
import { greet } from "./greet.mjs";
import { serve } from "./serve.mjs";

export async function dev() {
  const started = Date.now();
  const { port, url } = address();
  const data = await openData({ what: "npm run dev", url });
  await refuseTakenPort(port);
  const env = { ...data.env, ...addressSettings(url) };
  const shop = await prepareShop(env, { demo: true, embeddedHome: data.embeddedHome });
  await serve({ env, port, mode: "dev", note: data.note });
  greet(url, shop, env, started);
  return new Promise(() => undefined); // until a signal
}
