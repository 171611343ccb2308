import { MailLayout } from "@/emails/parts/layout";
import { Lines, Sums } from "@/emails/parts/lines";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";
import { mailWords } from "@/messages/mail";

export function OrderConfirmation(props: MailProps["order-confirmation"]) {
  const { shop, orderNumber } = props;
  const name = greetable(props.name);
  const words = mailWords(shop.locale);
  const said = words.confirmation;
  return (
    <MailLayout
      shop={shop}
      preview={said.preview(orderNumber, props.total)}
      heading={name ? said.thankYouName(name) : said.thankYou}
    >
      <Paragraph shop={shop}>{said.opening(orderNumber, props.card)}</Paragraph>
      <Lines shop={shop} heading={said.whatComesWhen} lines={props.lines} />
      <Sums
        shop={shop}
        sums={[
          { label: said.subtotal, amount: props.subtotal },
          { label: said.shipping, amount: props.shipping },
          { label: said.total, amount: props.total, isTotal: true },
          { label: said.tax, amount: props.tax },
        ]}
      />
      <Paragraph shop={shop}>{props.shipChoice}</Paragraph>
      {props.acknowledgedWait && <Remark shop={shop}>{props.acknowledgedWait}</Remark>}
      {props.giftNote && (
        <Remark shop={shop}>
          {said.giftNote} {props.giftNote}
        </Remark>
      )}
      <Action shop={shop} href={props.orderLink}>
        {words.seeOrder}
      </Action>
    </MailLayout>
  );
}
