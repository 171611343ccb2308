import { MailLayout } from "@/emails/parts/layout";
import { Lines, Sums } from "@/emails/parts/lines";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";

export function OrderConfirmation(props: MailProps["order-confirmation"]) {
  const { shop, orderNumber } = props;
  const name = greetable(props.name);
  return (
    <MailLayout
      shop={shop}
      preview={`Order ${orderNumber}, ${props.total}. You are charged only for what ships, when it ships.`}
      heading={name ? `Thank you, ${name}` : "Thank you for your order"}
    >
      <Paragraph shop={shop}>
        We have your order {orderNumber}. Nothing is charged yet: when a parcel leaves, {props.card} is
        charged for what is in it.
      </Paragraph>
      <Lines shop={shop} heading="What comes when" lines={props.lines} />
      <Sums
        shop={shop}
        sums={[
          { label: "Subtotal", amount: props.subtotal },
          { label: "Shipping", amount: props.shipping },
          { label: "Total", amount: props.total, isTotal: true },
          { label: "Tax included", amount: props.tax },
        ]}
      />
      <Paragraph shop={shop}>{props.shipChoice}</Paragraph>
      {props.acknowledgedWait && <Remark shop={shop}>{props.acknowledgedWait}</Remark>}
      <Action shop={shop} href={props.orderLink}>
        See your order
      </Action>
    </MailLayout>
  );
}
