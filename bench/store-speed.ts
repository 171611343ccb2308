// (5) How fast the store's pages are on a phone: Lighthouse's mobile preset, the JavaScript and HTML that a first view loads.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { findBrowser } from "../scripts/lib/browser.mjs";
import { median, told } from "./figures";

const run = promisify(execFile);
const lighthouse = path.resolve(import.meta.dirname, "../node_modules/lighthouse/cli/index.js");
/** What an empty page of Next and React loads, measured: what is above is ours. */
const floorKb = 137;

type Measured = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcp: number;
  cls: number;
  tbt: number;
};

const targets =
  "≥ 98 / 100 / 100 / 100, LCP ≤ 1.2 s, CLS ≤ 0.01, TBT ≤ 50 ms; JS ≤ 165 kB of which ours ≤ 25 kB; HTML ≤ 20 kB";

/** `pages` by name; true when all of them reach the targets. */
export async function measureStoreSpeed(
  origin: string,
  pages: Record<string, string>,
  rounds: number,
): Promise<boolean> {
  console.log(`(5) pages of the store on a phone (targets: ${targets})`);
  let reached = true;
  for (const [name, at] of Object.entries(pages)) {
    const weight = await weigh(origin, at);
    const list: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) list.push(await lookAt(`${origin}${at}`));
    const of = (pick: (one: Measured) => number, decimals = 0) => told(list.map(pick), decimals);
    console.log(`    ${name}: performance ${of((one) => one.performance)}, accessibility ${of((one) => one.accessibility)}, best practices ${of((one) => one.bestPractices)}, SEO ${of((one) => one.seo)}
      LCP ${of((one) => one.lcp, 2)} s, CLS ${of((one) => one.cls, 3)}, TBT ${of((one) => one.tbt)} ms
      HTML ${weight.htmlKb.toFixed(1)} kB, JavaScript ${weight.scriptKb.toFixed(1)} kB in ${weight.scripts.length} files (${(weight.scriptKb - floorKb).toFixed(1)} kB above Next and React), styles ${weight.styleKb.toFixed(1)} kB, fonts preloaded ${weight.fontKb.toFixed(1)} kB
      ${weight.scripts.map(([file, kb]) => `${file} ${kb.toFixed(1)}`).join(", ")}`);
    reached &&= isReached(list) && weight.scriptKb <= 165 && weight.htmlKb <= 20;
  }
  return reached;
}

function isReached(list: Measured[]): boolean {
  const of = (pick: (one: Measured) => number) => median(list.map(pick));
  return (
    of((one) => one.performance) >= 98 &&
    [of((one) => one.accessibility), of((one) => one.bestPractices), of((one) => one.seo)].every(
      (score) => score === 100,
    ) &&
    of((one) => one.lcp) <= 1.2 &&
    of((one) => one.cls) <= 0.01 &&
    of((one) => one.tbt) <= 50
  );
}

async function lookAt(url: string): Promise<Measured> {
  const { BACKFILL_CHROME } = await findBrowser();
  const folder = mkdtempSync(path.join(os.tmpdir(), "backfill-lighthouse-"));
  const report = path.join(folder, "report.json");
  try {
    await run(
      process.execPath,
      [
        lighthouse,
        url,
        "--quiet",
        "--output=json",
        `--output-path=${report}`,
        "--only-categories=performance,accessibility,best-practices,seo",
        "--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run",
      ],
      { env: { ...process.env, CHROME_PATH: BACKFILL_CHROME }, maxBuffer: 64 * 1024 * 1024 },
    );
    const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
    const score = (category: string) => Math.round(categories[category].score * 100);
    const value = (audit: string): number => audits[audit].numericValue;
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      bestPractices: score("best-practices"),
      seo: score("seo"),
      lcp: value("largest-contentful-paint") / 1000,
      cls: value("cumulative-layout-shift"),
      tbt: value("total-blocking-time"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the page itself asks for, compressed as every server would: old browsers' polyfills aren't loaded by others. */
async function weigh(origin: string, at: string) {
  const html = await (await fetch(`${origin}${at}`)).text();
  const kb = (bytes: Buffer | string) => gzipSync(bytes).byteLength / 1000;
  const weighed = async (addresses: string[], isPacked = false): Promise<[string, number][]> =>
    Promise.all(
      [...new Set(addresses)].map(async (address): Promise<[string, number]> => {
        const bytes = Buffer.from(
          await (await fetch(new URL(address.replaceAll("&amp;", "&"), origin))).arrayBuffer(),
        );
        return [
          path.basename(new URL(address, origin).pathname),
          isPacked ? bytes.byteLength / 1000 : kb(bytes),
        ];
      }),
    );
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const linked = (wanted: RegExp, attribute: "src" | "href") =>
    tags
      .filter((tag) => wanted.test(tag))
      .flatMap((tag) => new RegExp(` ${attribute}="([^"]+)"`).exec(tag)?.[1] ?? []);
  const scripts = await weighed(linked(/^<script\b(?!.*nomodule).* src=/i, "src"));
  const styles = await weighed(linked(/rel="stylesheet"/, "href"));
  const fonts = await weighed(linked(/as="font"/, "href"), true);
  const sum = (list: [string, number][]) => list.reduce((total, [, size]) => total + size, 0);
  return {
    htmlKb: kb(html),
    scripts: scripts.sort(([, a], [, b]) => b - a),
    scriptKb: sum(scripts),
    styleKb: sum(styles),
    fontKb: sum(fonts),
  };
}
