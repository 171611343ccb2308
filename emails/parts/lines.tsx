// Order lines and sums as two-column tables; their class names tell the plain text what belongs together (text-options.ts).
import { Section, Text } from "@react-email/components";
import { palettes } from "@/emails/palette";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailShop } from "@/emails/props";
import { shorten } from "@/emails/words";
import { mailWords } from "@/messages/mail";

export type Line = { title: string; quantity: number; truth?: string; price?: string };

// Gmail cuts a mail off at 102 KB; an order of 200 long titles would reach it.
const shownAtMost = 30;
const longestTitle = 120;

export function Lines({ shop, heading, lines }: { shop: MailShop; heading?: string; lines: Line[] }) {
  const { light } = palettes(shop.brandColor);
  if (lines.length === 0) return null;
  return (
    <Section style={{ margin: "4px 0 14px" }}>
      {heading && (
        <Text className="faint" style={{ ...headingStyle, color: light.faint }}>
          {heading}
        </Text>
      )}
      <table
        role="presentation"
        width="100%"
        cellPadding={0}
        cellSpacing={0}
        style={{ borderCollapse: "collapse" }}
      >
        <tbody>
          {lines.slice(0, shownAtMost).map((line, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once, and two lines may be alike
            <tr key={position} className="item">
              <td className="line" style={{ ...cellStyle, borderTop: `1px solid ${light.line}` }}>
                <Text className="ink tight" style={{ ...titleStyle, color: light.ink }}>
                  {line.quantity}
                  {" × "}
                  <Verbatim>{shorten(line.title, longestTitle)}</Verbatim>
                </Text>
                {line.truth && (
                  <Text className="soft tight" style={{ ...truthStyle, color: light.soft }}>
                    {line.truth}
                  </Text>
                )}
              </td>
              {line.price !== undefined && (
                <td
                  className="line ink"
                  style={{
                    ...cellStyle,
                    ...priceStyle,
                    color: light.ink,
                    borderTop: `1px solid ${light.line}`,
                  }}
                >
                  {line.price}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shownAtMost && (
        <Text className="soft" style={{ ...truthStyle, color: light.soft }}>
          {mailWords(shop.locale).andMore(lines.length - shownAtMost)}
        </Text>
      )}
    </Section>
  );
}

export type Sum = { label: string; amount: string; isTotal?: boolean };

export function Sums({ shop, sums }: { shop: MailShop; sums: Sum[] }) {
  const { light } = palettes(shop.brandColor);
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      className="line"
      style={{ borderCollapse: "collapse", borderTop: `1px solid ${light.line}`, margin: "0 0 20px" }}
    >
      <tbody>
        {sums.map(({ label, amount, isTotal }) => {
          const style = isTotal ? totalStyle : sumStyle;
          const tone = isTotal ? "ink" : "soft";
          return (
            <tr key={label} className="pair">
              <td className={tone} style={{ ...style, color: light[tone] }}>
                {label}
              </td>
              <td className={tone} style={{ ...style, ...priceStyle, color: light[tone] }}>
                {amount}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const headingStyle = { fontSize: 13, lineHeight: "20px", fontWeight: 600, margin: "0 0 8px" };
const cellStyle = { padding: "12px 0", verticalAlign: "top" };
const titleStyle = {
  fontSize: 16,
  lineHeight: "23px",
  fontWeight: 500,
  margin: 0,
  wordBreak: "break-word",
} as const;
const truthStyle = { fontSize: 14, lineHeight: "21px", margin: "2px 0 0" };
const priceStyle = {
  fontSize: 16,
  lineHeight: "23px",
  paddingInlineStart: 16,
  textAlign: "end",
  whiteSpace: "nowrap",
  fontVariantNumeric: "tabular-nums",
} as const;
const sumStyle = { fontSize: 15, lineHeight: "23px", paddingTop: 8 };
const totalStyle = { fontSize: 16, lineHeight: "23px", paddingTop: 10, fontWeight: 600 };
