import { MailLayout } from "@/emails/parts/layout";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";

export function PaymentFailed(props: MailProps["payment-failed"]) {
  const { shop } = props;
  const name = greetable(props.name);
  return (
    <MailLayout
      shop={shop}
      preview={`Your units are kept for you until ${props.keptUntil}.`}
      heading="Your payment didn't go through"
    >
      <Paragraph shop={shop}>
        {name ? `Hello ${name}, a` : "A"} parcel of your order {props.orderNumber} is ready to leave, but we
        couldn't collect {props.amount} for it. {props.reason}
      </Paragraph>
      <Remark shop={shop}>
        We keep your units for you until {props.keptUntil}. After that they go to the next in line.
      </Remark>
      <Paragraph shop={shop}>Use another card, or try this one again, on your order's page.</Paragraph>
      <Action shop={shop} href={props.orderLink}>
        Pay for this parcel
      </Action>
    </MailLayout>
  );
}
