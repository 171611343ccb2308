import { MailLayout } from "@/emails/parts/layout";
import { Lines } from "@/emails/parts/lines";
import { Action, Paragraph, Remark } from "@/emails/parts/prose";
import { Verbatim } from "@/emails/parts/verbatim";
import type { MailProps } from "@/emails/props";
import { greetable, oneLine, shorten } from "@/emails/words";

const shownAtMost = 30;

type Words = { heading: string; opening: string; action: string };

/** To a supplier: what is ordered, changed or called off, and where to answer. */
export function PurchaseOrder(props: MailProps["purchase-order"]) {
  const { shop, lines, note } = props;
  const name = greetable(props.contactName);
  const { heading, opening, action } = wordsFor(props);
  const more = lines.length - shownAtMost;
  return (
    <MailLayout shop={shop} preview={opening} heading={heading}>
      <Paragraph shop={shop}>
        {name ? `Hello ${name}, ` : "Hello, "}
        {opening}
      </Paragraph>
      {props.reason !== "" && (
        <Remark shop={shop}>
          <Verbatim>{oneLine(props.reason, 400)}</Verbatim>
        </Remark>
      )}
      <Lines
        shop={shop}
        lines={lines.slice(0, shownAtMost).map((line) => ({
          title: titleOf(line),
          quantity: line.units,
          truth: [props.news === "cancelled" ? "" : `Expected ${line.day}`, line.arrived]
            .filter(Boolean)
            .join(" · "),
          price: props.news === "cancelled" || line.amount === "" ? undefined : line.amount,
        }))}
      />
      {more > 0 && (
        <Paragraph shop={shop}>
          {props.news === "cancelled" ? `And ${more} more.` : `And ${more} more, all in the attached PDF.`}
        </Paragraph>
      )}
      {note !== "" && (
        <Remark shop={shop}>
          <Verbatim>{oneLine(note, 600)}</Verbatim>
        </Remark>
      )}
      <Paragraph shop={shop}>
        {props.news === "cancelled"
          ? "If something of it is on its way already, please write to us."
          : `Deliver to ${oneLine(props.deliverTo, 120)}. Please tell us line by line whether it comes as ordered; you need no account.`}
      </Paragraph>
      <Action shop={shop} href={props.answerLink}>
        {action}
      </Action>
    </MailLayout>
  );
}

function wordsFor({ news, orderNumber, version, shop }: MailProps["purchase-order"]): Words {
  const from = oneLine(shop.name, 80);
  if (news === "cancelled")
    return {
      heading: `Purchase order ${orderNumber} is cancelled`,
      opening: "we no longer need what is still open of this order. Please don't send it.",
      action: "See the order",
    };
  if (news === "changed")
    return {
      heading: `Purchase order ${orderNumber} has changed`,
      opening: `this is version ${version} of our order, in place of the one before. All of it is below and in the attached PDF.`,
      action: "Confirm or answer",
    };
  return {
    heading: `Purchase order ${orderNumber}`,
    opening: `${from} would like to order this from you. All of it is below and in the attached PDF.`,
    action: "Confirm or answer",
  };
}

function titleOf({ title, sku, supplierSku }: MailProps["purchase-order"]["lines"][number]): string {
  const code = supplierSku === "" ? sku : supplierSku;
  return code === "" ? title : `${shorten(title, 80)} (${code})`;
}
