import type { Metadata } from "next";
import type { StaffActor } from "@/app/admin/session";
import { sentForm } from "@/app/sent-form";
import { SupplyBar } from "@/components/availability/supply-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { may } from "@/domain/actor";
import { previewPin } from "@/domain/allocation/preview-pin";
import {
  getQueue,
  type QueuedLine,
  type QueuePage,
  type VariantQueue,
} from "@/domain/allocation/variant-queue-queries";
import { labelLines } from "@/domain/orders/queries";
import { getVariantStock } from "@/domain/stock/queries";
import type { DeskShop } from "@/domain/store/queries";
import { formatCount, plural } from "@/lib/plural";
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
  const search = await searchParams;
  const queue = await getQueue(actor, variant.variantId, pageOf(search));
  const canPin = may(actor, "allocation.pin");
  const pinned = canPin ? await lineToPin(actor, variant.variantId, textOf(search, "pin")) : undefined;
  return (
    <>
      <PageHeader
        back={{ href: "/admin/queue", label: "Queue" }}
        title={<VariantName title={variant.title} variantTitle={variant.variantTitle} />}
        lead={variant.sku ? `SKU ${variant.sku}` : undefined}
        actions={
          <>
            <ButtonLink href={`/admin/inventory/${variant.variantId}`}>Stock</ButtonLink>
            {may(actor, "allocation.replan") ? (
              <ButtonLink href={`/admin/what-if?kind=strategy&variant=${variant.variantId}`}>
                What if
              </ButtonLink>
            ) : null}
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
        <Card title="In line" lead={queue && queue.total > 0 ? countsOf(queue) : undefined} flush>
          {queue && queue.lines.length > 0 ? (
            <QueuedLines
              lines={queue.lines}
              variantId={variant.variantId}
              shop={shop}
              canPin={canPin}
              marked={textOf(search, "line")}
            />
          ) : (
            <EmptyState icon="queue" title="Nobody is in line">
              New orders of this product stand here, and each is told which place it has.
            </EmptyState>
          )}
        </Card>
        {queue ? <QueuePages queue={queue} variantId={variant.variantId} /> : null}
      </div>
    </>
  );
}

/** The address names the demand at the page's edge: the page stays right however many join or leave. */
function pageOf(search: Awaited<SearchParams>): QueuePage {
  return {
    after: textOf(search, "after") || undefined,
    before: textOf(search, "before") || undefined,
    around: textOf(search, "line") || undefined,
  };
}

function countsOf({ total, waitingLines }: VariantQueue): string {
  const here = total - waitingLines;
  return [
    `${plural(waitingLines, { one: "line waits", other: "lines wait" })}.`,
    here > 0 ? `${plural(here, { one: "has", other: "have" })} all units here.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function QueuePages({ queue, variantId }: { queue: VariantQueue; variantId: string }) {
  const path = `/admin/queue/${variantId}`;
  const places = queue.lines.flatMap((line) => line.place ?? []);
  const [first, last] = [places[0], places.at(-1)];
  return (
    <Pagination
      label="Pages of this queue"
      previousHref={queue.previous ? `${path}?before=${queue.previous}` : undefined}
      nextHref={queue.next ? `${path}?after=${queue.next}` : undefined}
      text={
        first && last
          ? `Places ${formatCount(first)}–${formatCount(last)} of ${formatCount(queue.waitingLines)}`
          : undefined
      }
    />
  );
}

/** The line that is about to be put first, wherever in the queue it stands. */
async function lineToPin(
  actor: StaffActor,
  variantId: string,
  lineId: string,
): Promise<QueuedLine | undefined> {
  if (lineId === "") return undefined;
  const line = (await getQueue(actor, variantId, { from: lineId, size: 1 }))?.lines[0];
  return line && line.id === lineId && line.order && !line.pin ? line : undefined;
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
      lead={`${line.order?.name ?? ""}, ${plural(line.open, { one: "unit", other: "units" })}, ${line.place === null ? "all of them here" : `now place ${line.place}`}.`}
    >
      <div className="grid gap-5 lg:grid-cols-2">
        <PinPreview outcomes={outcomes} labels={labels} lineId={line.id} shop={shop} />
        <PinForm orderLineId={line.id} variantId={variantId} sent={await sentForm("pin-line")} />
      </div>
    </Card>
  );
}
