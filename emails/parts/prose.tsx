import { Button, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { palettes } from "@/emails/palette";
import type { MailShop } from "@/emails/props";
import { webAddress } from "@/emails/words";

export function Paragraph({ shop, children }: { shop: MailShop; children: ReactNode }) {
  return (
    <Text className="soft" style={{ ...paragraphStyle, color: palettes(shop.brandColor).light.soft }}>
      {children}
    </Text>
  );
}

/** Something that was agreed or that has a deadline, set apart. */
export function Remark({ shop, children }: { shop: MailShop; children: ReactNode }) {
  const { light } = palettes(shop.brandColor);
  return (
    <Section className="sunken" style={{ ...remarkStyle, backgroundColor: light.sunken }}>
      <Text className="ink" style={{ ...paragraphStyle, margin: 0, color: light.ink }}>
        {children}
      </Text>
    </Section>
  );
}

/** The one thing to do. The address stands in the plain text too, so a link that can't be pressed can be copied. */
export function Action({ shop, href, children }: { shop: MailShop; href: string; children: ReactNode }) {
  const { light } = palettes(shop.brandColor);
  const target = webAddress(href);
  if (!target) return null;
  return (
    <Section style={{ padding: "8px 0 12px" }}>
      <Button
        className="button"
        href={target}
        style={{ ...buttonStyle, backgroundColor: light.brand, color: light.onBrand }}
      >
        {children}
      </Button>
    </Section>
  );
}

const paragraphStyle = {
  fontSize: 16,
  lineHeight: "25px",
  margin: "0 0 16px",
  wordBreak: "break-word",
} as const;
const remarkStyle = { borderRadius: 8, padding: "12px 16px", margin: "4px 0 20px" };
const buttonStyle = { borderRadius: 8, fontSize: 16, fontWeight: 600, padding: "14px 22px" };
