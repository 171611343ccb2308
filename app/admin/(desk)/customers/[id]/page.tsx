import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { getCustomer } from "@/domain/customers/queries";
import { plural } from "@/lib/plural";
import { enterDesk, readOrNotFound } from "../../desk";
import { NoPermission } from "../../no-permission";
import { EraseForm } from "./erase-form";

export const metadata: Metadata = { title: "Customer" };

export default async function CustomerPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor } = await enterDesk(`/admin/customers/${encodeURIComponent(id)}`);
  if (!may(actor, "customer.view")) return <NoPermission />;
  const customer = await readOrNotFound(getCustomer(actor, id));
  return (
    <>
      <PageHeader title={customer.name || customer.email} lead={customer.email} />
      <div className="flex flex-col gap-6">
        <Card title="Orders" lead={plural(customer.alerts, { one: "alert waits", other: "alerts wait" })}>
          {customer.orders.length === 0 ? <p>None yet.</p> : null}
          <ul className="flex flex-col gap-2">
            {customer.orders.map((order) => (
              <li key={order.id} className="flex items-center gap-2">
                <TextLink href={`/admin/orders/${order.id}`}>{order.number}</TextLink>
                {order.isOpen ? <Badge>Open</Badge> : null}
              </li>
            ))}
          </ul>
          {may(actor, "message.read") ? (
            <p className="mt-3">
              <TextLink href={`/admin/outbox?search=${encodeURIComponent(customer.email)}`}>Mails</TextLink>
            </p>
          ) : null}
        </Card>
        {may(actor, "customer.export") ? (
          <Card title="What is kept about them" lead="One file, to be sent to this customer alone.">
            <form method="post" action={`/admin/customers/${customer.id}/export`}>
              <button type="submit" className={buttonLook({})}>
                Download
              </button>
            </form>
          </Card>
        ) : null}
        {may(actor, "customer.erase") ? (
          <Card
            title="Erase"
            lead="Orders stay in the books without the person; everything else about them is deleted. Open orders have to be finished or cancelled first."
          >
            <EraseForm customerId={customer.id} sent={await sentForm("erase-customer-by-staff")} />
          </Card>
        ) : null}
      </div>
    </>
  );
}
