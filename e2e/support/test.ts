// The stories' own `test`: a stage to lay things out on, visitors, and staff who are signed in once for each role.
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { StaffRole } from "@/domain/actor";
import { ready } from "./ready";
import { openStage, type Stage } from "./stage";
import { type Watched, watch } from "./watch";

export { expect };

type StorageState = NonNullable<Exclude<BrowserContextOptions["storageState"], string>>;
export type Visit = (options?: BrowserContextOptions) => Promise<Page>;
export type AsStaff = (role: StaffRole, options?: BrowserContextOptions) => Promise<Page>;

type Stories = {
  /** A page of somebody who was never here. */
  visit: Visit;
  /** A page of somebody who works here. */
  asStaff: AsStaff;
  /** What pages complained about; a story that provokes a complaint takes it out of the list. */
  complaints: string[];
};

export const test = base.extend<Stories, { stage: Stage; signedIn: Map<StaffRole, StorageState> }>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const { stage, close } = openStage();
      await use(stage);
      await close();
    },
    { scope: "worker" },
  ],
  signedIn: [
    async ({ stage, browser }, use) => {
      const states = new Map<StaffRole, StorageState>();
      for (const role of ["owner", "manager", "warehouse", "support"] as const)
        states.set(role, await signIn(browser, await stage.staffMember(role)));
      await use(states);
    },
    { scope: "worker", timeout: 60_000 },
  ],
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, "no dialog, no script error, no failed request").toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ browser, complaints }, use) => {
    const opened: Watched[] = [];
    await use(async (options) => {
      const watched = await watch(browser, complaints, options);
      opened.push(watched);
      return watched.page;
    });
    for (const { context } of opened) await context.close();
  },
  asStaff: async ({ visit, signedIn }, use) => {
    await use((role, options) => visit({ ...options, storageState: signedIn.get(role) }));
  },
});

/** Takes the complaints that a story provoked on purpose out of the list. */
export function takeOut(complaints: string[], words: string): void {
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes(words)));
}

async function signIn(browser: Browser, person: { email: string; password: string }): Promise<StorageState> {
  const page = await browser.newPage({ baseURL: process.env.BACKFILL_E2E_URL });
  await page.goto("/admin/sign-in");
  await ready(page);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/admin");
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}
