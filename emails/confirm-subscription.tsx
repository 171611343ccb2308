import { MailLayout } from "@/emails/parts/layout";
import { Action, Paragraph } from "@/emails/parts/prose";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailProps } from "@/emails/props";

export function ConfirmSubscription({ shop, product, confirmLink }: MailProps["confirm-subscription"]) {
  return (
    <MailLayout
      shop={shop}
      preview="One click, and we write to you when it is back."
      heading="Shall we tell you when it is back?"
      footnote="If you didn't ask for this, do nothing: without your confirmation we won't write again."
    >
      <Paragraph shop={shop}>
        Somebody, hopefully you, asked us to write to this address when <Verbatim>{product}</Verbatim> is
        back. When it is, we send you one mail and hold one for you for a while.
      </Paragraph>
      <Action shop={shop} href={confirmLink}>
        Yes, tell me
      </Action>
    </MailLayout>
  );
}
