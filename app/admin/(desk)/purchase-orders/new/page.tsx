import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listSuppliersAndPlaces } from "@/domain/purchasing/queries";
import { getVariantStock } from "@/domain/stock/queries";
import { addBusinessDays } from "@/lib/day";
import { enterDesk, readOrNotFound } from "../../desk";
import { NoPermission } from "../../no-permission";
import { hrefOf, type SearchParams, textOf } from "../../search-params";
import { PurchaseOrderForm } from "./purchase-order-form";

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
        lead="From the moment it is created its units are incoming, and those who wait longest are promised them."
      />
      {suppliers.length === 0 ? (
        <EmptyState icon="truck" title="There is no supplier yet">
          Suppliers come with the catalogue. Ask the shop's owner to add the first one.
        </EmptyState>
      ) : (
        <PurchaseOrderForm
          suppliers={suppliers.map(({ id, name, leadTimeDays }) => ({
            value: id,
            label: `${name} (${leadTimeDays} days)`,
          }))}
          places={places.map(({ id, name }) => ({ value: id, label: name }))}
          today={shop.today}
          expectedOn={addBusinessDays(shop.today, suppliers[0]?.leadTimeDays ?? 5, new Set())}
          start={start ? [start.variant] : []}
          sent={await sentForm("create-purchase-order")}
        />
      )}
    </>
  );
}
