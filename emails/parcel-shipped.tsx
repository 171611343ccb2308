import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";
import { mailWords } from "@/messages/mail";

export function ParcelShipped(props: MailProps["parcel-shipped"]) {
  const { shop, remaining } = props;
  const name = greetable(props.name);
  const words = mailWords(shop.locale);
  const said = words.shipped;
  return (
    <MailLayout
      shop={shop}
      preview={remaining.length > 0 ? said.previewPart(props.charged) : said.previewAll(props.charged)}
      heading={remaining.length > 0 ? said.headingPart : said.headingAll}
    >
      <Paragraph shop={shop}>{said.opening(name, props.orderNumber)}</Paragraph>
      <Lines shop={shop} heading={said.inThisParcel} lines={props.sent} />
      <Tracking {...props} />
      <Paragraph shop={shop}>
        {said.charged(props.charged, props.card)}
        {remaining.length > 0 && ` ${said.payLater}`}
      </Paragraph>
      <Lines shop={shop} heading={words.stillToCome} lines={remaining} />
      <Action shop={shop} href={props.orderLink}>
        {words.seeOrder}
      </Action>
    </MailLayout>
  );
}

function Tracking({ shop, carrier, trackingNumber }: MailProps["parcel-shipped"]) {
  if (!carrier && !trackingNumber) return null;
  const said = mailWords(shop.locale).shipped;
  return (
    <Remark shop={shop}>
      {carrier && (
        <>
          {said.sentWith} <Verbatim>{carrier}</Verbatim>
          {trackingNumber && ". "}
        </>
      )}
      {trackingNumber && (
        <>
          {said.tracking} <Verbatim>{trackingNumber}</Verbatim>
        </>
      )}
    </Remark>
  );
}
