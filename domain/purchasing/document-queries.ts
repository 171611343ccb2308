// The printable page of a purchase order, as its supplier gets it, for staff to download.
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import { pdfName } from "@/emails/attachments";
import { purchaseOrderPdf } from "@/emails/purchase-order-pdf";
import { now } from "@/lib/clock";
import { isId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { readDocument } from "./purchase-order-document";

export async function getPurchaseOrderFile(
  actor: Actor,
  id: string,
): Promise<{ filename: string; content: Buffer }> {
  authorize(actor, "admin.view");
  if (!isId(id)) throw new Refusal("not_found", "There is no such purchase order.");
  const settings = await getSettings(getDb());
  const { props } = await readDocument(getDb(), { id, news: "order", settings, at: now() });
  return { filename: pdfName(props), content: await purchaseOrderPdf(props) };
}
