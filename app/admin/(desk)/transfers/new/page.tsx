import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listSuppliersAndPlaces } from "@/domain/purchasing/queries";
import { getVariantStock } from "@/domain/stock/queries";
import { addWorkDays } from "@/lib/work-days";
import { enterDesk, readOrNotFound } from "../../desk";
import { NoPermission } from "../../no-permission";
import { hrefOf, type SearchParams, textOf } from "../../search-params";
import { TransferForm } from "./transfer-form";

export const metadata: Metadata = { title: "New transfer" };

export default async function NewTransferPage({ searchParams }: { searchParams: SearchParams }) {
  const variantId = textOf(await searchParams, "variant");
  const { actor, shop } = await enterDesk(hrefOf("/admin/transfers/new", { variant: variantId }));
  if (!may(actor, "stock.transfer")) return <NoPermission />;
  const [{ places }, start] = await Promise.all([
    listSuppliersAndPlaces(actor),
    variantId === "" ? undefined : readOrNotFound(getVariantStock(actor, variantId)),
  ]);
  return (
    <>
      <PageHeader
        back={{ href: "/admin/transfers", label: "Transfers" }}
        title="New transfer"
        lead="A plan moves nothing. The units leave when you dispatch it, and are on the way from then on."
      />
      {places.length < 2 ? (
        <Card>
          <EmptyState
            icon="transfer"
            title="A transfer needs two places"
            action={<ButtonLink href="/admin/inventory">Back to the inventory</ButtonLink>}
          >
            This shop has one place for its stock.
          </EmptyState>
        </Card>
      ) : (
        <TransferForm
          places={places.map(({ id, name }) => ({ value: id, label: name }))}
          today={shop.today}
          expectedOn={addWorkDays(shop.today, 2, { holidays: new Set() })}
          start={
            start
              ? [
                  {
                    ...start.variant,
                    free: start.places.map(({ locationId, onHand, ready }) => ({
                      locationId,
                      quantity: (onHand ?? 0) - ready,
                    })),
                  },
                ]
              : []
          }
          sent={await sentForm("plan-transfer")}
        />
      )}
    </>
  );
}
