import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listOpenDecisions } from "@/domain/fulfilment/queries";
import { countTriage, type TriageCounts } from "@/domain/promises/triage-queries";
import { listPurchaseOrders } from "@/domain/purchasing/queries";
import { countToday, type TodayCounts } from "@/domain/reports/queries";
import { formatDayInFull } from "@/lib/format-day";
import { pageWindow } from "@/lib/page-window";
import { plural } from "@/lib/plural";
import { Arrivals } from "./arrivals";
import { enterDesk } from "./desk";
import { FirstDecisions } from "./first-decisions";
import { type TodayNumber, TodayNumbers } from "./today-number";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const { actor, shop } = await enterDesk("/admin");
  const few = pageWindow(undefined, 6);
  const arriving = { search: "", window: few, today: shop.today };
  const [counts, promises, late, due, { decisions }] = await Promise.all([
    countToday(actor, shop.today),
    countTriage(actor),
    listPurchaseOrders(actor, { ...arriving, view: "late" }),
    listPurchaseOrders(actor, { ...arriving, view: "today" }),
    listOpenDecisions(actor, { limit: 5 }),
  ]);
  const arrivals = [...late.orders, ...due.orders];
  return (
    <>
      <PageHeader title="Today" lead={formatDayInFull(shop.today, shop.locale)} />
      <div className="flex flex-col gap-8">
        <Part title="Needs somebody now">
          <TodayNumbers numbers={needsSomebody(counts, promises, may(actor, "message.read"))} />
        </Part>
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <Card
            title="To decide"
            lead={counts.decisions === 0 ? "No order asks whether it ships now or waits." : undefined}
            action={
              counts.decisions > 0 ? (
                <ButtonLink size="small" href="/admin/decisions">{`See all ${counts.decisions}`}</ButtonLink>
              ) : null
            }
            flush={decisions.length > 0}
          >
            {decisions.length > 0 ? <FirstDecisions decisions={decisions} /> : null}
          </Card>
          <Card
            title="Arrives today or is late"
            lead={arrivals.length === 0 ? "No delivery is due." : undefined}
            flush={arrivals.length > 0}
          >
            {arrivals.length > 0 ? <Arrivals orders={arrivals} shop={shop} /> : null}
          </Card>
        </div>
        <Part title="Where all units stand">
          <TodayNumbers numbers={whereUnitsStand(counts)} />
        </Part>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-display text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function needsSomebody(counts: TodayCounts, promises: TriageCounts, readsMessages: boolean): TodayNumber[] {
  const numbers: TodayNumber[] = [
    {
      href: "/admin/decisions",
      count: counts.decisions,
      label: "Ship now or wait?",
      detail: "Part-ready orders",
      shape: "decide",
    },
    { href: "/admin/purchase-orders?view=today", count: counts.arrivalsToday, label: "Deliveries due today" },
    {
      href: "/admin/purchase-orders?view=late",
      count: counts.arrivalsLate,
      label: "Deliveries that are late",
      shape: "decide",
    },
    {
      href: "/admin/purchase-orders?view=answered",
      count: counts.supplierAnswers,
      label: "Suppliers' answers",
      detail: "Other days or fewer units than ordered",
      shape: "decide",
    },
    {
      href: "/admin/promises?view=at_risk",
      count: promises.at_risk,
      label: "Promises at risk",
      detail:
        promises.broken > 0
          ? `Lines that may come later than told; ${plural(promises.broken, { one: "is", other: "are" })} broken already`
          : "Lines that may come later than told",
      shape: "decide",
    },
    {
      href: "/admin/orders?view=ready",
      count: counts.ordersReady,
      label: "Orders with units to send",
      detail: plural(counts.packedParcels, { one: "parcel is packed", other: "parcels are packed" }),
      shape: "now",
    },
    {
      href: "/admin/orders?view=ready",
      count: counts.failedCharges,
      label: "Cards that failed",
      detail: "Packed, not paid",
      shape: "decide",
    },
  ];
  if (readsMessages) {
    numbers.push({
      href: "/admin/outbox?view=failed",
      count: counts.failedMessages,
      label: "Messages that failed",
      shape: "decide",
    });
  }
  return numbers;
}

function whereUnitsStand(counts: TodayCounts): TodayNumber[] {
  return [
    {
      href: "/admin/orders",
      count: counts.backlogUnits,
      label: "Backlog",
      detail: `Units sold and not sent yet, in ${plural(counts.backlogOrders, { one: "order", other: "orders" })}`,
    },
    {
      href: "/admin/queue",
      count: counts.backorderUnits,
      label: "Backorder",
      detail: `Of these not here yet, of ${plural(counts.backorderVariants, { one: "product", other: "products" })}`,
      shape: "coming",
    },
    {
      href: "/admin/queue",
      count: counts.unpeggedUnits,
      label: "No supply yet",
      detail: "Of the backorder: nothing is ordered for them",
      shape: "unknown",
    },
    {
      href: "/admin/inventory?view=out",
      count: counts.outOfStockVariants,
      label: "Out of stock",
      detail: `Nothing here, nothing coming, nobody waits. ${plural(counts.signUps, { one: "person asks", other: "people ask" })} to be told`,
      shape: "out",
    },
  ];
}
