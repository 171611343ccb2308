import { MailLayout } from "@/emails/parts/layout";
import { Action, Paragraph } from "@/emails/parts/prose";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailProps } from "@/emails/props";
import { mailWords } from "@/messages/mail";

export function ConfirmSubscription({ shop, product, confirmLink }: MailProps["confirm-subscription"]) {
  const words = mailWords(shop.locale).confirm;
  return (
    <MailLayout shop={shop} preview={words.preview} heading={words.heading} footnote={words.footnote}>
      <Paragraph shop={shop}>
        {words.before} <Verbatim>{product}</Verbatim> {words.after}
      </Paragraph>
      <Action shop={shop} href={confirmLink}>
        {words.action}
      </Action>
    </MailLayout>
  );
}
