import type { Metadata } from "next";
import type { StaffActor } from "@/app/admin/session";
import { sentForm } from "@/app/sent-form";
import { SupplyBar } from "@/components/availability/supply-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { previewPin } from "@/domain/allocation/preview-pin";
import { getQueue, type QueuedLine } from "@/domain/allocation/queries";
import { labelLines } from "@/domain/orders/queries";
import { getVariantStock } from "@/domain/stock/queries";
import type { DeskShop } from "@/domain/store/queries";
import { plural } from "@/lib/plural";
import { enterDesk, readOrNotFound } from "../../desk";
import { type SearchParams, textOf } from "../../search-params";
import { VariantName } from "../../variant-name";
import { PinForm } from "./pin-forms";
import { PinPreview } from "./pin-preview";
import { QueuedLines } from "./queued-lines";

export const metadata: Metadata = { title: "Queue" };

type VariantQueuePageProps = { params: Promise<{ variantId: string }>; searchParams: SearchParams };

export default async function VariantQueuePage({ params, searchParams }: VariantQueuePageProps) {
  const { variantId } = await params;
  const { actor, shop } = await enterDesk(`/admin/queue/${variantId}`);
  const { variant } = await readOrNotFound(getVariantStock(actor, variantId));
  const queue = await getQueue(actor, variant.variantId);
  const canPin = may(actor, "allocation.pin");
  const lineToPin = textOf(await searchParams, "pin");
  const pinned = canPin
    ? queue?.lines.find((line) => line.id === lineToPin && line.order && !line.pin)
    : undefined;
  return (
    <>
      <PageHeader
        back={{ href: "/admin/queue", label: "Queue" }}
        title={<VariantName title={variant.title} variantTitle={variant.variantTitle} />}
        lead={variant.sku ? `SKU ${variant.sku}` : undefined}
        actions={
          <>
            <ButtonLink href={`/admin/inventory/${variant.variantId}`}>Stock</ButtonLink>
            {may(actor, "purchasing.change") ? (
              <ButtonLink href={`/admin/purchase-orders/new?variant=${variant.variantId}`}>
                Order more
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {queue ? (
          <Card>
            <SupplyBar {...queue} today={shop.today} locale={shop.locale} />
          </Card>
        ) : null}
        {pinned ? <PinCard line={pinned} variantId={variant.variantId} actor={actor} shop={shop} /> : null}
        <Card
          title="In line"
          lead={
            queue && queue.total > queue.lines.length
              ? `The first ${queue.lines.length} of ${queue.total}.`
              : undefined
          }
          flush
        >
          {queue && queue.lines.length > 0 ? (
            <QueuedLines lines={queue.lines} variantId={variant.variantId} shop={shop} canPin={canPin} />
          ) : (
            <EmptyState icon="queue" title="Nobody is in line">
              New orders of this product stand here, and each is told which place it has.
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}

type PinCardProps = { line: QueuedLine; variantId: string; actor: StaffActor; shop: DeskShop };

async function PinCard({ line, variantId, actor, shop }: PinCardProps) {
  const outcomes = await previewPin(actor, line.id);
  const labels = await labelLines(
    actor,
    outcomes.slice(0, 50).map((outcome) => outcome.orderLineId),
  );
  return (
    <Card
      title={`Put order ${line.order?.number} first?`}
      lead={`${line.order?.name ?? ""}, ${plural(line.open, { one: "unit", other: "units" })}, now place ${line.place}.`}
    >
      <div className="grid gap-5 lg:grid-cols-2">
        <PinPreview outcomes={outcomes} labels={labels} lineId={line.id} shop={shop} />
        <PinForm orderLineId={line.id} variantId={variantId} sent={await sentForm("pin-line")} />
      </div>
    </Card>
  );
}
