import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";

export function OrderUpdate(props: MailProps["order-update"]) {
  const { shop } = props;
  const name = greetable(props.name);
  return (
    <MailLayout shop={shop} preview={props.whatNext} heading={props.headline}>
      <Paragraph shop={shop}>
        {name ? `Hello ${name}, something` : "Something"} about your order {props.orderNumber} has changed.
        This is how it stands now.
      </Paragraph>
      <Lines shop={shop} lines={props.changed} />
      <Paragraph shop={shop}>{props.whatNext}</Paragraph>
      <Action shop={shop} href={props.orderLink}>
        See your order
      </Action>
    </MailLayout>
  );
}
