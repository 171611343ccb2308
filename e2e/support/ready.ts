// A page answers from when its scripts have taken over its controls. What is typed or pressed before that may be lost, and a
// story that is faster than any visitor would fail by it.
import type { Page } from "@playwright/test";

const TAKES_AT_MOST_MS = 20_000;

/** Waits until every control that is shown is React's. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")].every((control) =>
        Object.keys(control).some((key) => key.startsWith("__reactProps$")),
      ),
    undefined,
    { timeout: TAKES_AT_MOST_MS },
  );
}

/** From now on, going somewhere ends when the page there answers. */
export function waitForEveryPage(page: Page): void {
  const { goto, reload } = page;
  page.goto = async (...args) => {
    const response = await goto.apply(page, args);
    await ready(page);
    return response;
  };
  page.reload = async (...args) => {
    const response = await reload.apply(page, args);
    await ready(page);
    return response;
  };
}

/** Presses what sends something to the shop, and waits for its answer: nothing on the page says that it has come. */
export async function answered(page: Page, press: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await press();
  await answer;
}
