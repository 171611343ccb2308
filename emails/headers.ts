// pure
import type { MailKind, MailProps } from "@/emails/props";
import { isAddress, webAddress } from "@/emails/words";

const bulk = new Set<MailKind>(["invitation", "back-digest", "hold-reminder", "still-interested"]);

/**
 * Headers beyond the usual ones. An invitation is what a mailbox provider calls bulk mail: it carries the one-click
 * unsubscribe of RFC 8058 (an address that answers a POST without cookies), and a mailto for old clients (RFC 2369).
 */
export function mailHeaders<K extends MailKind>(kind: K, props: MailProps[K]): Record<string, string> {
  if (!bulk.has(kind) || !("unsubscribeLink" in props)) return {};
  const link = webAddress(props.unsubscribeLink);
  if (!link) return {};
  const byMail = isAddress(props.shop.contactEmail)
    ? `, <mailto:${encodeURIComponent(props.shop.contactEmail).replace("%40", "@")}?subject=unsubscribe>`
    : "";
  return {
    "List-Unsubscribe": `<${link}>${byMail}`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
