// What somebody was told, read from the outbox as its recipient sees it.

import { getMessage, listMessages } from "@/domain/messages/queries";
import { oda } from "@/test/cast";

export type Mail = {
  id: string;
  kind: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  links: string[];
};

/** Oldest first. */
export async function mailsTo(recipient: string): Promise<Mail[]> {
  const { messages } = await listMessages(oda, { recipient, limit: 500 });
  const mails = await Promise.all(
    messages.filter((message) => message.recipient === recipient).map(({ id }) => getMessage(oda, id)),
  );
  return mails
    .map(({ id, kind, subject, text, html, headers }) => ({
      id,
      kind,
      subject,
      text,
      html,
      headers,
      links: linksIn(html),
    }))
    .reverse();
}

function linksIn(html: string): string[] {
  const links = [...html.matchAll(/\bhref="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  return [...new Set(links)];
}
