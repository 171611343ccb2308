import { findCustomerSession } from "@/app/(store)/account/session";
import { routeHandler } from "@/app/route-handler";
import { exportCustomer } from "@/domain/customers/export-customer";
import { Refusal } from "@/lib/refusal";
import { accountWords } from "@/messages/account";

/** One press in the account: everything that is kept, as a file. */
export async function POST(request: Request): Promise<Response> {
  return routeHandler("export-customer", request, async ({ isSameOrigin }) => {
    const session = isSameOrigin ? await findCustomerSession() : undefined;
    if (!session) throw new Refusal("forbidden", accountWords().signInFirst);
    const data = await exportCustomer(session.actor, { customerId: session.actor.id });
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="my-data.json"',
        "cache-control": "no-store",
      },
    });
  });
}
