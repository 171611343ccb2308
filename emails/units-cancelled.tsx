import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";
import { greetable } from "@/emails/words";
import { mailWords } from "@/messages/mail";

export function UnitsCancelled(props: MailProps["units-cancelled"]) {
  const { shop, remaining } = props;
  const name = greetable(props.name);
  const words = mailWords(shop.locale);
  const said = words.cancelled;
  return (
    <MailLayout
      shop={shop}
      preview={said.preview(props.why)}
      heading={remaining.length > 0 ? said.headingPart : said.headingAll}
    >
      <Paragraph shop={shop}>
        {name && `${said.greeting(name)} `}
        {props.why}
      </Paragraph>
      <Lines shop={shop} heading={said.cancelled} lines={props.cancelled} />
      <Paragraph shop={shop}>{said.notCharged}</Paragraph>
      <Lines shop={shop} heading={words.stillToCome} lines={remaining} />
      <Action shop={shop} href={props.orderLink}>
        {words.seeOrder}
      </Action>
    </MailLayout>
  );
}
