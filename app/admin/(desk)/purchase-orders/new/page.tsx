import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listSuppliersAndPlaces } from "@/domain/purchasing/queries";
import { getVariantStock } from "@/domain/stock/queries";
import { addWorkDays } from "@/lib/work-days";
import { enterDesk, readOrNotFound } from "../../desk";
import { NoPermission } from "../../no-permission";
import { hrefOf, type SearchParams, textOf } from "../../search-params";
import { newLine } from "../new-line";
import { OrderForm } from "../order-form";
import { createAction } from "./actions";
import { SupplierForm } from "./supplier-form";

export const metadata: Metadata = { title: "New purchase order" };

export default async function NewPurchaseOrderPage({ searchParams }: { searchParams: SearchParams }) {
  const variantId = textOf(await searchParams, "variant");
  const { actor, shop } = await enterDesk(hrefOf("/admin/purchase-orders/new", { variant: variantId }));
  if (!may(actor, "purchasing.change")) return <NoPermission />;
  const [{ suppliers, places }, start] = await Promise.all([
    listSuppliersAndPlaces(actor),
    variantId === "" ? undefined : readOrNotFound(getVariantStock(actor, variantId)),
  ]);
  return (
    <>
      <PageHeader
        back={{ href: "/admin/purchase-orders", label: "Purchase orders" }}
        title="New purchase order"
        lead="Ordered, its units are incoming, and those who wait longest are promised them. A draft is only a plan."
      />
      <div className="flex flex-col gap-5">
        {suppliers.length > 0 ? (
          <OrderForm
            action={createAction}
            suppliers={suppliers.map(({ id, name, leadTimeDays }) => ({
              value: id,
              label: `${name} (${leadTimeDays} business days)`,
            }))}
            places={places.map(({ id, name }) => ({ value: id, label: name }))}
            today={shop.today}
            begin={{
              expectedOn: addWorkDays(shop.today, suppliers[0]?.leadTimeDays ?? 5, { holidays: new Set() }),
              note: "",
              lines: start ? [newLine(start.variant)] : [],
            }}
            sent={await sentForm("create-purchase-order")}
          />
        ) : null}
        <Card title={suppliers.length === 0 ? "Who delivers to you?" : "Another supplier"}>
          <SupplierForm sent={await sentForm("add-supplier")} />
        </Card>
      </div>
    </>
  );
}
