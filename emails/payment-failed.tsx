import { MailLayout } from "@/emails/parts/layout";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";
import { mailWords } from "@/messages/mail";

export function PaymentFailed(props: MailProps["payment-failed"]) {
  const { shop } = props;
  const name = greetable(props.name);
  const words = mailWords(shop.locale).unpaid;
  return (
    <MailLayout shop={shop} preview={words.preview(props.keptUntil)} heading={words.heading}>
      <Paragraph shop={shop}>
        {words.opening(name, props.orderNumber, props.amount)} {props.reason}
      </Paragraph>
      <Remark shop={shop}>{words.keptUntil(props.keptUntil)}</Remark>
      <Paragraph shop={shop}>{words.whatToDo}</Paragraph>
      <Action shop={shop} href={props.orderLink}>
        {words.pay}
      </Action>
    </MailLayout>
  );
}
