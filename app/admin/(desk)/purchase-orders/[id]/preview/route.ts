import type { NextRequest } from "next/server";
import { findStaffSession } from "@/app/admin/session";
import { numberFrom } from "@/app/form-fields";
import { routeHandler } from "@/app/route-handler";
import { labelLines } from "@/domain/orders/queries";
import { previewReceipt } from "@/domain/stock/preview-receipt";
import { getDeskShop } from "@/domain/store/queries";
import { Refusal } from "@/lib/refusal";
import { namedLines, receiptEffects } from "../receipt-effects";

/** Who would get which units if what stands in the form had come: `?<line id>=<units>`. Nothing is written. */
export function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return routeHandler("preview-receipt", request, async () => {
    const session = await findStaffSession();
    if (!session) throw new Refusal("forbidden", "Sign in again to see who gets these units.");
    const { id } = await params;
    const lines = [...request.nextUrl.searchParams].map(([lineId, text]) => ({
      lineId,
      quantity: numberFrom(text) ?? 0,
    }));
    const preview = await previewReceipt(session.actor, { purchaseOrderId: id, lines });
    const [labels, shop] = await Promise.all([
      labelLines(session.actor, namedLines(preview)),
      getDeskShop(session.actor),
    ]);
    return Response.json(receiptEffects(preview, labels, shop), { headers: { "cache-control": "no-store" } });
  });
}
