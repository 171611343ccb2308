import { defineConfig } from "@playwright/test";

const baseURL = process.env.BACKFILL_E2E_URL;
if (!baseURL)
  throw new Error("The stories need a shop of their own: run them with `npm run e2e [-- e2e/some.spec.ts]`");

const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

// The stories share one shop and one clock, so they run one after the other.
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0, // a story that passed only at the second try is named in the report as flaky
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.BACKFILL_E2E_REPORT ?? "test-results/stories.json" }],
  ],
  use: {
    baseURL,
    browserName: "chromium",
    locale: "en-GB",
    screenshot: "only-on-failure",
    // Recording every step costs about as much as taking it; ask for it when a failure's picture doesn't say enough.
    trace: process.env.BACKFILL_E2E_TRACE ? "retain-on-failure" : "off",
    launchOptions: { executablePath: process.env.BACKFILL_CHROME, args: [...quiet, ...asRoot] },
  },
});
