// A page that is watched: a dialog, a script error or a failed request is written down as a complaint.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { waitForEveryPage } from "./ready";

export type Watched = { context: BrowserContext; page: Page };

export async function watch(
  browser: Browser,
  complaints: string[],
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: process.env.BACKFILL_E2E_URL,
    locale: "en-GB",
    ...options,
  });
  context.on("page", (page) => {
    listen(page, complaints);
    if (options.javaScriptEnabled !== false) waitForEveryPage(page);
  });
  return { context, page: await context.newPage() };
}

function listen(page: Page, complaints: string[]): void {
  page.on("dialog", (dialog) => {
    complaints.push(`${page.url()} opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()} failed: ${error.message}`));
  page.on("console", (message) => {
    const isAnswer = message.text().startsWith("Failed to load resource"); // told by name below
    if (message.type() === "error" && !isAnswer) complaints.push(`${page.url()} logged: ${message.text()}`);
  });
  page.on("response", (response) => {
    // Next looks ahead at pages that links lead to; without a sign-in it finds nothing there.
    const isAhead = response.status() === 404 && new URL(response.url()).searchParams.has("_rsc");
    if (response.status() >= 500 || (response.status() >= 400 && !isAhead))
      complaints.push(`${response.url()} answered ${response.status()}`);
  });
}
