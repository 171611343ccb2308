import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";

export function ParcelShipped(props: MailProps["parcel-shipped"]) {
  const { shop, remaining } = props;
  const name = greetable(props.name);
  return (
    <MailLayout
      shop={shop}
      preview={
        remaining.length > 0
          ? `${props.charged} was charged for this parcel. The rest of your order still comes.`
          : `${props.charged} was charged for this parcel. Your order is complete with it.`
      }
      heading={remaining.length > 0 ? "Part of your order is on its way" : "Your order is on its way"}
    >
      <Paragraph shop={shop}>
        {name ? `Hello ${name}, a` : "A"} parcel of your order {props.orderNumber} has left us.
      </Paragraph>
      <Lines shop={shop} heading="In this parcel" lines={props.sent} />
      <Tracking {...props} />
      <Paragraph shop={shop}>
        {props.charged} was charged to {props.card} for this parcel.
        {remaining.length > 0 && " You pay for the rest when it ships."}
      </Paragraph>
      <Lines shop={shop} heading="Still to come" lines={remaining} />
      <Action shop={shop} href={props.orderLink}>
        See your order
      </Action>
    </MailLayout>
  );
}

function Tracking({ shop, carrier, trackingNumber }: MailProps["parcel-shipped"]) {
  if (!carrier && !trackingNumber) return null;
  return (
    <Remark shop={shop}>
      {carrier && (
        <>
          Sent with <Verbatim>{carrier}</Verbatim>
          {trackingNumber && ", "}
        </>
      )}
      {trackingNumber && (
        <>
          {carrier ? "tracking number " : "Tracking number "}
          <Verbatim>{trackingNumber}</Verbatim>
        </>
      )}
    </Remark>
  );
}
