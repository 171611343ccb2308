// Sending a form's request by hand: caught as the page would have sent it, then sent as somebody else or from elsewhere.
import type { APIRequestContext, APIResponse, Page } from "@playwright/test";

export type CaughtRequest = { url: string; headers: Record<string, string>; body: Buffer };

/** Does what would send a form, and catches the request before it leaves. The page is of no use afterwards. */
export async function catchSending(page: Page, send: () => Promise<void>): Promise<CaughtRequest> {
  const caught = new Promise<CaughtRequest>((resolve) => {
    void page.route("**/*", async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.continue();
      const { "next-action": action = "", "content-type": type = "", accept = "*/*" } = request.headers();
      resolve({
        url: request.url(),
        headers: { "next-action": action, "content-type": type, accept },
        body: request.postDataBuffer() ?? Buffer.alloc(0),
      });
      return route.abort();
    });
  });
  await send();
  const request = await caught;
  await page.unrouteAll({ behavior: "ignoreErrors" });
  return request;
}

/** `origin` left out sends none, as a program would. */
export function sendCaught(
  request: APIRequestContext,
  { url, headers, body }: CaughtRequest,
  origin?: string,
): Promise<APIResponse> {
  return request.fetch(url, {
    method: "POST",
    headers: { ...headers, ...(origin ? { origin } : {}) },
    data: body,
    maxRedirects: 0,
    failOnStatusCode: false,
  });
}

export function shopOrigin(): string {
  return new URL(process.env.BACKFILL_E2E_URL ?? "").origin;
}

/** The fields of a form on a page that may run no scripts, hidden ones included, ready to be changed and posted. */
export async function formFields(page: Page, selector: string): Promise<FormData> {
  const fields = await page
    .locator(selector)
    .first()
    .evaluate((form) =>
      form instanceof HTMLFormElement
        ? [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
        : [],
    );
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}
