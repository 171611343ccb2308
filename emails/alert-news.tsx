// Mails about alerts beside the invitation: what is back, a last reminder, the link to all alerts. Their words arrive finished.
import { Link, Text } from "@react-email/components";
import { palettes } from "@/emails/palette";
import { MailLayout } from "@/emails/parts/layout";
import { Action, Paragraph } from "@/emails/parts/prose";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailProps } from "@/emails/props";
import { webAddress } from "@/emails/words";

export function AlertNews(props: MailProps["back-digest"]) {
  const { shop, products } = props;
  return (
    <MailLayout shop={shop} preview={props.words} heading={props.heading} footnote={<Footnote {...props} />}>
      <Paragraph shop={shop}>{props.words}</Paragraph>
      {products.map(({ title, link }) => (
        <Text key={link + title} style={{ fontSize: 16, lineHeight: "25px", margin: "0 0 8px" }}>
          <SmallLink shop={shop} href={link}>
            <Verbatim>{title}</Verbatim>
          </SmallLink>
        </Text>
      ))}
      {props.action ? (
        <Action shop={shop} href={props.link}>
          {props.action}
        </Action>
      ) : null}
    </MailLayout>
  );
}

function Footnote({ shop, why, stop, unsubscribeLink, alerts, alertsLink }: MailProps["back-digest"]) {
  return (
    <>
      {why}{" "}
      <SmallLink shop={shop} href={unsubscribeLink}>
        {stop}
      </SmallLink>
      {alertsLink ? " · " : null}
      <SmallLink shop={shop} href={alertsLink}>
        {alerts}
      </SmallLink>
    </>
  );
}

type SmallLinkProps = { shop: MailProps["back-digest"]["shop"]; href: string; children: React.ReactNode };

function SmallLink({ shop, href, children }: SmallLinkProps) {
  const target = webAddress(href);
  if (!target) return null;
  return (
    <Link
      className="faint"
      href={target}
      style={{ color: palettes(shop.brandColor).light.faint, textDecoration: "underline" }}
    >
      {children}
    </Link>
  );
}
