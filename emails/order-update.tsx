import { Fragment } from "react";
import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";
import { mailWords } from "@/messages/mail";

export function OrderUpdate(props: MailProps["order-update"]) {
  const { shop, others } = props;
  const name = greetable(props.name);
  const isSeveral = others.length > 0;
  const words = mailWords(shop.locale);
  return (
    <MailLayout shop={shop} preview={props.whatNext} heading={props.headline}>
      <Paragraph shop={shop}>
        {isSeveral
          ? words.update.openingSeveral(name, others.length + 1)
          : words.update.openingOne(name, props.orderNumber)}
      </Paragraph>
      <Lines
        shop={shop}
        heading={isSeveral ? words.orderHeading(props.orderNumber) : undefined}
        lines={props.changed}
      />
      {isSeveral && (
        <Action shop={shop} href={props.orderLink}>
          {words.seeOrderNumber(props.orderNumber)}
        </Action>
      )}
      {others.slice(0, shownAtMost).map((other) => (
        <Fragment key={other.orderNumber}>
          <Lines shop={shop} heading={words.orderHeading(other.orderNumber)} lines={other.changed} />
          <Action shop={shop} href={other.orderLink}>
            {words.seeOrderNumber(other.orderNumber)}
          </Action>
        </Fragment>
      ))}
      <Paragraph shop={shop}>{props.whatNext}</Paragraph>
      {!isSeveral && (
        <Action shop={shop} href={props.orderLink}>
          {words.seeOrder}
        </Action>
      )}
    </MailLayout>
  );
}

// Gmail cuts a mail off at 102 KB.
const shownAtMost = 20;
