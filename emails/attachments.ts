// The files that go out with a mail. Made once, when the mail is fixed, and kept with it: a call made again is the same call.
import { isMailKind, type MailKind, type MailProps, readMailProps } from "@/emails/props";
import { purchaseOrderPdf } from "@/emails/purchase-order-pdf";
import type { MailAttachment } from "@/lib/mail-sender";

/** Whether mails of this kind may carry files: they go out one by one. */
export function hasAttachments(kind: string): boolean {
  return kind === "purchase-order";
}

/** The files' names, without making them. */
export function attachmentNames(kind: string, props: unknown): string[] {
  if (!isMailKind(kind)) return [];
  const order = readOrder(kind, props);
  return order ? [pdfName(order)] : [];
}

export async function storedAttachments(kind: string, props: unknown): Promise<MailAttachment[]> {
  if (!isMailKind(kind)) return [];
  const order = readOrder(kind, props);
  if (!order) return [];
  const file = await purchaseOrderPdf(order);
  return [{ filename: pdfName(order), content: file.toString("base64") }];
}

export function pdfName({
  orderNumber,
  version,
}: Pick<MailProps["purchase-order"], "orderNumber" | "version">) {
  return `purchase-order-${orderNumber}${version > 1 ? `-v${version}` : ""}.pdf`;
}

/** What is called off has nothing to print. */
function readOrder(kind: MailKind, props: unknown): MailProps["purchase-order"] | undefined {
  if (kind !== "purchase-order") return undefined;
  const order = readMailProps(kind, props);
  return order.news === "cancelled" ? undefined : order;
}
