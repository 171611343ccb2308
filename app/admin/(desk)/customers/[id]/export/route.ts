import { getStaffActor } from "@/app/admin/session";
import { routeHandler } from "@/app/route-handler";
import { exportCustomer } from "@/domain/customers/export-customer";
import { Refusal } from "@/lib/refusal";

type ExportContext = { params: Promise<{ id: string }> };

/** Everything that is kept about one customer, as a file to send to them. */
export async function POST(request: Request, { params }: ExportContext): Promise<Response> {
  const { id } = await params;
  return routeHandler("export-customer-by-staff", request, async ({ isSameOrigin }) => {
    if (!isSameOrigin) throw new Refusal("forbidden", "Send this from the customer's page.");
    const data = await exportCustomer(await getStaffActor("/admin/customers"), { customerId: id });
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="customer.json"',
        "cache-control": "no-store",
      },
    });
  });
}
