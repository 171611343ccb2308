import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listProposals } from "@/domain/purchasing/proposal-queries";
import { listSuppliersAndPlaces } from "@/domain/purchasing/queries";
import { newId } from "@/lib/id";
import { plural } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ProposalForm } from "./proposal-form";
import { proposalViews } from "./proposal-view";
import { WithoutSupplier } from "./without-supplier";

export const metadata: Metadata = { title: "What to order" };

export default async function ProposalsPage() {
  const { actor, shop } = await enterDesk("/admin/proposals");
  const [{ proposals, withoutSupplier, more }, { suppliers, places }] = await Promise.all([
    listProposals(actor),
    listSuppliersAndPlaces(actor),
  ]);
  const canOrder = may(actor, "purchasing.change");
  return (
    <>
      <PageHeader
        title="What to order"
        lead="What customers wait for without a supply and what shelves lack to their safety stock, by supplier and its next order day."
      />
      <div className="flex flex-col gap-5">
        {more > 0 ? (
          <Notice title={`${plural(more, { one: "more product needs", other: "more products need" })} units`}>
            These come first. The others come up as soon as these are ordered.
          </Notice>
        ) : null}
        <ProposalForm
          proposals={proposalViews(proposals, shop)}
          places={places.map(({ id, name }) => ({ value: id, label: name }))}
          draftingKey={newId()}
          canOrder={canOrder}
          sent={await sentForm("draft-proposals")}
        />
        {proposals.length === 0 && withoutSupplier.length === 0 ? (
          <Card>
            <EmptyState icon="check" title="Nothing needs to be ordered">
              Everybody who waits has a supply, and no shelf lies below its safety stock.
            </EmptyState>
          </Card>
        ) : null}
        {withoutSupplier.length > 0 ? (
          <WithoutSupplier
            needs={withoutSupplier.map(({ need, needed }) => ({
              variantId: need.variantId,
              title: need.title,
              variantTitle: need.variantTitle,
              sku: need.sku,
              needed,
              unpegged: need.unpegged,
            }))}
            suppliers={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
            canOrder={canOrder}
            sent={await sentForm("assign-supplier")}
          />
        ) : null}
      </div>
    </>
  );
}
