import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import type { MailProps } from "@/emails/props";

/** An answer to one person: what it is about, somebody's own words, and the way back to the page. */
export function PersonalNote({
  shop,
  heading,
  before,
  quote,
  lines,
  after,
  link,
  linkText,
}: MailProps["personal-note"]) {
  return (
    <MailLayout shop={shop} preview={before[0] ?? heading} heading={heading}>
      {before.map((text) => (
        <Paragraph key={text} shop={shop}>
          {text}
        </Paragraph>
      ))}
      {lines.length > 0 ? <Lines shop={shop} heading="" lines={lines} /> : null}
      {quote ? (
        <Remark shop={shop}>
          <span style={{ whiteSpace: "pre-wrap" }}>{quote}</span>
        </Remark>
      ) : null}
      {after.map((text) => (
        <Paragraph key={text} shop={shop}>
          {text}
        </Paragraph>
      ))}
      <Action shop={shop} href={link}>
        {linkText}
      </Action>
    </MailLayout>
  );
}
