// The one frame of every mail: tables and inline styles, because that is what mail clients understand.
import { Container, Head, Heading, Html, Link, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { type Palette, palettes } from "@/emails/palette";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailShop } from "@/emails/props";
import { isAddress, oneLine } from "@/emails/words";
import { directionOf, languageOf } from "@/lib/language";
import { mailWords } from "@/messages/mail";

export const fontFamily =
  "Figtree, -apple-system, BlinkMacSystemFont, Segoe UI, Helvetica, Arial, sans-serif";

type Frame = {
  shop: MailShop;
  /** What a mailbox shows after the subject. */
  preview: string;
  heading: string;
  children: ReactNode;
  /** Why this person gets this mail, and how to stop it. */
  footnote?: ReactNode;
};

export function MailLayout({ shop, preview, heading, children, footnote }: Frame) {
  const { light, dark } = palettes(shop.brandColor);
  return (
    <Html lang={languageOf(shop.locale)} dir={directionOf(shop.locale)}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{heading}</title>
        <style>{darkStyles(dark)}</style>
      </Head>
      <body className="ground" style={{ backgroundColor: light.ground, margin: 0, padding: 0 }}>
        <Preview>{oneLine(preview, 140)}</Preview>
        <Section className="ground" style={{ backgroundColor: light.ground, padding: "0 12px" }}>
          <Container style={{ maxWidth: 560, fontFamily }}>
            <Text className="ink" style={{ ...nameStyle, color: light.ink }}>
              <Verbatim>{shop.name}</Verbatim>
            </Text>
            <Section
              className="card"
              style={{ ...cardStyle, backgroundColor: light.card, border: `1px solid ${light.line}` }}
            >
              <Heading as="h1" className="ink" style={{ ...headingStyle, color: light.ink }}>
                <Verbatim>{heading}</Verbatim>
              </Heading>
              {children}
            </Section>
            <Footer shop={shop} palette={light} footnote={footnote} />
          </Container>
        </Section>
      </body>
    </Html>
  );
}

function Footer({ shop, palette, footnote }: { shop: MailShop; palette: Palette; footnote: ReactNode }) {
  const style = { ...smallStyle, color: palette.faint };
  const hasMail = isAddress(shop.contactEmail);
  const words = mailWords(shop.locale);
  return (
    <Section style={{ padding: "20px 24px 40px" }}>
      {footnote && (
        <Text className="faint" style={style}>
          {footnote}
        </Text>
      )}
      {(hasMail || shop.contactPhone) && (
        <Text className="faint" style={style}>
          {words.questions} {hasMail && `${words.writeTo} `}
          {hasMail && (
            <Link
              className="faint"
              href={`mailto:${shop.contactEmail}`}
              style={{ ...linkStyle, color: palette.faint }}
            >
              {shop.contactEmail}
            </Link>
          )}
          {hasMail && shop.contactPhone && ` ${words.orCall} `}
          {!hasMail && `${words.call} `}
          {shop.contactPhone}
        </Text>
      )}
      <Text className="faint" style={style}>
        <Verbatim>{sender(shop)}</Verbatim>
      </Text>
    </Section>
  );
}

function sender({ name, postalAddress }: MailShop): string {
  const address = oneLine(postalAddress, 300);
  if (address === "") return name;
  return address.startsWith(name) ? address : `${name}, ${address}`;
}

// Clients that know dark mode and obey a style sheet get our own dark colours; the others turn the light ones around.
function darkStyles(dark: Palette): string {
  const rules = [
    `.ground { background-color: ${dark.ground} !important }`,
    `.card { background-color: ${dark.card} !important; border-color: ${dark.line} !important }`,
    `.sunken { background-color: ${dark.sunken} !important }`,
    `.line { border-color: ${dark.line} !important }`,
    `.ink { color: ${dark.ink} !important }`,
    `.soft { color: ${dark.soft} !important }`,
    `.faint { color: ${dark.faint} !important }`,
    `.link { color: ${dark.brand} !important }`,
    `.button { background-color: ${dark.brand} !important; color: ${dark.onBrand} !important }`,
  ];
  return `:root { color-scheme: light dark } @media (prefers-color-scheme: dark) { ${rules.join(" ")} }`;
}

const nameStyle = { fontSize: 17, fontWeight: 600, lineHeight: "24px", margin: 0, padding: "28px 24px 16px" };
const cardStyle = { borderRadius: 12, padding: "28px 24px 24px" };
const headingStyle = {
  fontSize: 24,
  fontWeight: 600,
  lineHeight: "31px",
  letterSpacing: "-0.01em",
  margin: "0 0 12px",
  wordBreak: "break-word",
} as const;
const smallStyle = { fontSize: 13, lineHeight: "20px", margin: "0 0 8px", wordBreak: "break-word" } as const;
const linkStyle = { textDecoration: "underline" };
