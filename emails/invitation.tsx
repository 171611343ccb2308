import { Img, Link, Section, Text } from "@react-email/components";
import { palettes } from "@/emails/palette";
import { MailLayout } from "@/emails/parts/layout";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailProps } from "@/emails/props";
import { webAddress } from "@/emails/words";
import { mailWords } from "@/messages/mail";

export function Invitation(props: MailProps["invitation"]) {
  const { shop, product } = props;
  const { light } = palettes(shop.brandColor);
  const words = mailWords(shop.locale).invitation;
  return (
    <MailLayout
      shop={shop}
      preview={words.preview(props.heldUntil)}
      heading={words.heading}
      footnote={<Unsubscribe {...props} />}
    >
      <Picture {...props} />
      <Text className="ink tight" style={{ ...titleStyle, color: light.ink }}>
        <Verbatim>{product}</Verbatim>
      </Text>
      <Text className="soft tight" style={{ ...priceStyle, color: light.soft }}>
        {props.price}
      </Text>
      <Remark shop={shop}>{words.heldUntil(props.heldUntil)}</Remark>
      <Action shop={shop} href={props.claimLink}>
        {words.action}
      </Action>
      {props.others.map((other) => (
        <OtherUnit key={other.claimLink} shop={shop} other={other} />
      ))}
      <Paragraph shop={shop}>{words.yoursAlone}</Paragraph>
    </MailLayout>
  );
}

/** What else came back for the same person in the same minutes: held until the same time, with its own link. */
function OtherUnit({
  shop,
  other,
}: {
  shop: MailProps["invitation"]["shop"];
  other: MailProps["invitation"]["others"][number];
}) {
  const { light } = palettes(shop.brandColor);
  return (
    <>
      <Text className="ink tight" style={{ ...titleStyle, color: light.ink }}>
        <Verbatim>{other.product}</Verbatim>
      </Text>
      <Text className="soft tight" style={{ ...priceStyle, color: light.soft }}>
        {other.price}
      </Text>
      <Action shop={shop} href={other.claimLink}>
        {mailWords(shop.locale).invitation.alsoThis}
      </Action>
    </>
  );
}

// Gmail and Outlook show no SVG, and an empty frame looks broken: no picture is better.
function Picture({ imageUrl, product }: MailProps["invitation"]) {
  const source = webAddress(imageUrl);
  if (!source || /\.svg$/i.test(new URL(source).pathname)) return null;
  return (
    <Section style={{ padding: "4px 0 12px" }}>
      <Img
        src={source}
        alt={product}
        width="240"
        style={{ borderRadius: 8, maxWidth: "100%", height: "auto" }}
      />
    </Section>
  );
}

function Unsubscribe({ shop, unsubscribeLink, alertsLink }: MailProps["invitation"]) {
  const link = webAddress(unsubscribeLink);
  const words = mailWords(shop.locale).invitation;
  const alerts = webAddress(alertsLink);
  return (
    <>
      {words.whyYou}{" "}
      {link && (
        <Link
          className="faint"
          href={link}
          style={{ color: palettes(shop.brandColor).light.faint, textDecoration: "underline" }}
        >
          {words.stop}
        </Link>
      )}
      {alerts && " · "}
      {alerts && (
        <Link
          className="faint"
          href={alerts}
          style={{ color: palettes(shop.brandColor).light.faint, textDecoration: "underline" }}
        >
          {words.allAlerts}
        </Link>
      )}
    </>
  );
}

const titleStyle = {
  fontSize: 18,
  lineHeight: "26px",
  fontWeight: 600,
  margin: 0,
  wordBreak: "break-word",
} as const;
const priceStyle = { fontSize: 16, lineHeight: "24px", margin: "2px 0 16px" };
