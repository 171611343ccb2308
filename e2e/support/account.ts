// How customers sign in: by the link, or the code, from their mail.
import { expect, type Page } from "@playwright/test";
import type { Stage } from "./stage";

type Asked = { link: string; code: string };

/** Asks for a link on this page. The mail's key is nobody's but its recipient's, so it is read where it was queued. */
export async function ask(stage: Stage, page: Page, email: string, next = "/account"): Promise<Asked> {
  await page.goto(`/account/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  const [mail] = await stage.rows<{ link: string; code: string }>(
    `select props ->> 'link' as link, props ->> 'code' as code from messages
      where recipient = '${email}' and kind = 'account-link' order by created_at desc limit 1`,
  );
  return { link: new URL(mail?.link ?? "").pathname, code: /\d{6}/.exec(mail?.code ?? "")?.[0] ?? "" };
}

export async function signIn(stage: Stage, page: Page, email: string, next?: string): Promise<void> {
  const { link } = await ask(stage, page, email, next);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in on this device" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/account/sign-in"));
}
