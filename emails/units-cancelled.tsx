import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";

export function UnitsCancelled(props: MailProps["units-cancelled"]) {
  const { shop, remaining } = props;
  const name = greetable(props.name);
  return (
    <MailLayout
      shop={shop}
      preview={`${props.why} Nothing was charged for what is cancelled.`}
      heading={remaining.length > 0 ? "Part of your order is cancelled" : "Your order is cancelled"}
    >
      <Paragraph shop={shop}>
        {name && `Hello ${name}. `}
        {props.why}
      </Paragraph>
      <Lines shop={shop} heading="Cancelled" lines={props.cancelled} />
      <Paragraph shop={shop}>Nothing was charged for this, and nothing will be.</Paragraph>
      <Lines shop={shop} heading="Still to come" lines={remaining} />
      <Action shop={shop} href={props.orderLink}>
        See your order
      </Action>
    </MailLayout>
  );
}
