import { findStaffSession } from "@/app/admin/session";
import { routeHandler } from "@/app/route-handler";
import { getPurchaseOrderFile } from "@/domain/purchasing/document-queries";
import { Refusal } from "@/lib/refusal";

/** The purchase order as a printable page. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return routeHandler("purchase-order-pdf", request, async () => {
    const session = await findStaffSession();
    if (!session) throw new Refusal("forbidden", "Sign in to read this purchase order.");
    const { filename, content } = await getPurchaseOrderFile(session.actor, (await params).id);
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${filename}"`,
        "cache-control": "no-store",
      },
    });
  });
}
