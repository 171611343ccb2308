import { MailLayout } from "@/emails/parts/layout";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";

/** A link that proves an address: to sign in, to move to another address, to see one's data. */
export function AccountLink({
  shop,
  heading,
  words,
  code,
  link,
  action,
  footnote,
}: MailProps["account-link"]) {
  return (
    <MailLayout shop={shop} preview={words} heading={heading} footnote={footnote}>
      <Paragraph shop={shop}>{words}</Paragraph>
      {link ? (
        <Action shop={shop} href={link}>
          {action}
        </Action>
      ) : null}
      {code ? <Remark shop={shop}>{code}</Remark> : null}
    </MailLayout>
  );
}
