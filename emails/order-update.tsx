import { Fragment } from "react";
import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";

export function OrderUpdate(props: MailProps["order-update"]) {
  const { shop, others } = props;
  const name = greetable(props.name);
  const isSeveral = others.length > 0;
  return (
    <MailLayout shop={shop} preview={props.whatNext} heading={props.headline}>
      <Paragraph shop={shop}>
        {name ? `Hello ${name}, something` : "Something"} about{" "}
        {isSeveral ? `${others.length + 1} of your orders` : `your order ${props.orderNumber}`} has changed.
        This is how {isSeveral ? "they stand" : "it stands"} now.
      </Paragraph>
      <Lines
        shop={shop}
        heading={isSeveral ? `Order ${props.orderNumber}` : undefined}
        lines={props.changed}
      />
      {isSeveral && (
        <Action shop={shop} href={props.orderLink}>
          See order {props.orderNumber}
        </Action>
      )}
      {others.slice(0, shownAtMost).map((other) => (
        <Fragment key={other.orderNumber}>
          <Lines shop={shop} heading={`Order ${other.orderNumber}`} lines={other.changed} />
          <Action shop={shop} href={other.orderLink}>
            See order {other.orderNumber}
          </Action>
        </Fragment>
      ))}
      <Paragraph shop={shop}>{props.whatNext}</Paragraph>
      {!isSeveral && (
        <Action shop={shop} href={props.orderLink}>
          See your order
        </Action>
      )}
    </MailLayout>
  );
}

// Gmail cuts a mail off at 102 KB.
const shownAtMost = 20;
