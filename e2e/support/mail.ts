// Waiting for a mail: what a verb writes is there at once, what the worker writes comes a moment later.
import { expect } from "@playwright/test";
import type { Mail } from "./mails";
import type { Stage } from "./stage";

/** The newest mail of a kind to an address, once there are `count` of them. */
export async function mailOf(stage: Stage, recipient: string, kind: string, count = 1): Promise<Mail> {
  let found: Mail[] = [];
  await expect
    .poll(
      async () => {
        found = (await stage.mailsTo(recipient)).filter((mail) => mail.kind === kind);
        return found.length;
      },
      { message: `${count} ${kind} to ${recipient}`, timeout: 15_000 },
    )
    .toBe(count);
  const newest = found.at(-1);
  if (!newest) throw new Error(`No ${kind} came to ${recipient}`);
  return newest;
}

/** The mail's link that leads to such a path, relative to the shop. */
export function linkTo(mail: Mail, path: string): string {
  const link = mail.links.find((one) => new URL(one, "http://shop").pathname.startsWith(path));
  if (!link) throw new Error(`The mail "${mail.subject}" has no link to ${path}: ${mail.links.join(" ")}`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

export function addressOf(who: string): string {
  return `${who}-${Math.random().toString(36).slice(2, 8)}@mail.example`;
}

/** The link in the mail that took a purchase order to its supplier. */
export async function supplierLink(stage: Stage, purchaseId: string, version = 1): Promise<string> {
  return linkTo(await purchaseMail(stage, purchaseId, version), "/supplier/");
}

export async function purchaseMail(stage: Stage, purchaseId: string, version = 1): Promise<Mail> {
  const [row] = await stage.rows<{ recipient: string; id: string }>(
    `select id, recipient from messages where kind = 'purchase-order' and version like '${purchaseId}:${version}:%'`,
  );
  const mail = (await stage.mailsTo(row?.recipient ?? "")).find((one) => one.id === row?.id);
  if (!mail) throw new Error("The supplier has no mail about this order");
  return mail;
}
