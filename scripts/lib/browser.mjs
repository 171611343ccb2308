// Finds a browser for the stories: one that is installed, else Debian's when we may install it, else Playwright's own.
import { existsSync } from "node:fs";
import os from "node:os";
import { chromium } from "@playwright/test";
import { bin } from "./paths.mjs";
import { lastLines, run } from "./run.mjs";
import { say, Trouble } from "./say.mjs";

/** The setting that playwright.config.ts reads: { BACKFILL_CHROME }. */
export async function findBrowser() {
  const program = installedBrowser() ?? (await installBrowser());
  return { BACKFILL_CHROME: program };
}

function installedBrowser() {
  return [
    process.env.CHROME_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    `${os.homedir()}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    chromium.executablePath(),
  ].find((file) => file && existsSync(file));
}

async function installBrowser() {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium (once) …");
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    await run("apt-get", ["update", "-qq"], quiet);
    const packages = ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"];
    await run("apt-get", packages, quiet);
    const found = installedBrowser();
    if (found) return found;
  }
  say("Downloading Chromium (once) …");
  const { output } = await run(bin("playwright"), ["install", "chromium"]);
  const found = installedBrowser();
  if (found) return found;
  throw new Trouble(
    `No browser for the stories: install Chromium or Chrome, or set CHROME_PATH.\n${lastLines(output, 5)}`,
  );
}
