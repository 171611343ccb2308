import { sentForm } from "@/app/sent-form";
import { Badge } from "@/components/ui/badge";
import { DayText } from "@/components/ui/day-text";
import type { ParcelRow } from "@/domain/fulfilment/queries";
import type { OrderHead } from "@/domain/orders/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatMoney } from "@/lib/format-money";
import { ShipForm, UnpackForm } from "./parcel-forms";

type ParcelsProps = {
  order: OrderHead;
  parcels: ParcelRow[];
  shop: DeskShop;
  canShip: boolean;
  canPack: boolean;
};

/** What is packed and what has left; an unpacked parcel is history and stands in the timeline. */
export async function Parcels({ order, parcels, shop, canShip, canPack }: ParcelsProps) {
  const sent = await sentForm("ship-parcel");
  const shown = parcels.filter((parcel) => !parcel.unpackedAt);
  if (shown.length === 0)
    return <p className="text-sm text-ink-soft">No parcel yet. Nothing is charged before one leaves.</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {shown.map((parcel, index) => (
        <li key={parcel.id} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="font-semibold">
              Parcel {index + 1} <span className="font-normal text-ink-soft">from {parcel.place}</span>
            </h3>
            {parcel.shippedAt ? (
              <Badge>
                Shipped{" "}
                <DayText
                  day={dayAt(parcel.shippedAt, shop.timeZone)}
                  today={shop.today}
                  locale={shop.locale}
                />
              </Badge>
            ) : (
              <Badge tone="brand">Packed</Badge>
            )}
          </div>
          <ul className="text-sm">
            {parcel.lines.map((line) => (
              <li key={line.title}>
                <span className="figures font-semibold">{line.quantity} ×</span> <bdi>{line.title}</bdi>
              </li>
            ))}
          </ul>
          {parcel.shippedAt ? (
            <p className="figures text-sm text-ink-soft">
              {[parcel.carrier, parcel.trackingNumber].filter(Boolean).join(" ") || "No tracking"}
            </p>
          ) : null}
          {!parcel.shippedAt && canShip ? (
            <ShipForm
              parcelId={parcel.id}
              amount={
                order.source === "import" || parcel.amountMinor === 0
                  ? ""
                  : formatMoney(parcel.amountMinor, order.currency, shop.locale)
              }
              sent={sent?.values.parcelId === parcel.id ? sent : undefined}
            />
          ) : null}
          {!parcel.shippedAt && canPack ? <UnpackForm parcelId={parcel.id} /> : null}
        </li>
      ))}
    </ol>
  );
}
