import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { SupplyBar } from "@/components/availability/supply-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import {
  getVariantStock,
  type IncomingLine,
  listMovements,
  type Movement,
  type PlaceLevel,
} from "@/domain/stock/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatTime } from "@/lib/format-instant";
import { formatCount } from "@/lib/plural";
import { enterDesk, readOrNotFound } from "../../desk";
import { VariantName } from "../../variant-name";
import { AdjustForm, CountForm } from "./stock-forms";

export const metadata: Metadata = { title: "Stock" };

export default async function VariantStockPage({ params }: { params: Promise<{ variantId: string }> }) {
  const { variantId } = await params;
  const { actor, shop } = await enterDesk(`/admin/inventory/${variantId}`);
  const { variant, places, incoming } = await readOrNotFound(getVariantStock(actor, variantId));
  const movements = await listMovements(actor, variant.variantId);
  return (
    <>
      <PageHeader
        back={{ href: "/admin/inventory", label: "Inventory" }}
        title={<VariantName title={variant.title} variantTitle={variant.variantTitle} />}
        lead={variant.sku ? `SKU ${variant.sku}` : "No SKU"}
        actions={
          <>
            <ButtonLink href={`/products/${variant.handle}`}>See it in the shop</ButtonLink>
            {may(actor, "catalog.change") ? (
              <ButtonLink href={`/admin/inventory/${variant.variantId}/substitutes`}>Substitutes</ButtonLink>
            ) : null}
            <ButtonLink href={`/admin/queue/${variant.variantId}`}>Who waits</ButtonLink>
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <Card>
          <SupplyBar
            onHand={variant.onHand ?? 0}
            ready={variant.ready}
            safetyStock={variant.safetyStock}
            incoming={incoming.map((line) => ({
              day: line.expectedOn,
              quantity: line.open,
              pegged: line.promised,
            }))}
            waiting={variant.backorder}
            today={shop.today}
            locale={shop.locale}
          />
        </Card>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card
            title="Where it lies"
            flush
            action={
              places.length > 1 && may(actor, "stock.transfer") ? (
                <ButtonLink href={`/admin/transfers/new?variant=${variant.variantId}`} size="small">
                  Move units
                </ButtonLink>
              ) : null
            }
          >
            <Places places={places} />
          </Card>
          <Card title="What is on its way" flush={incoming.length > 0}>
            {incoming.length === 0 ? (
              <p className="text-sm text-ink-soft">Nothing is on its way.</p>
            ) : (
              <Incoming incoming={incoming} shop={shop} />
            )}
          </Card>
        </div>
        {may(actor, "stock.adjust") ? (
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <Card title="Count">
              <CountForm variantId={variant.variantId} places={places} sent={await sentForm("count-stock")} />
            </Card>
            <Card title="Adjust">
              <AdjustForm
                variantId={variant.variantId}
                places={places}
                sent={await sentForm("adjust-stock")}
              />
            </Card>
          </div>
        ) : null}
        <Card title="Ledger" lead="On hand is the sum of these movements." flush={movements.length > 0}>
          {movements.length === 0 ? (
            <p className="text-sm text-ink-soft">Nothing moved yet.</p>
          ) : (
            <Ledger movements={movements} shop={shop} />
          )}
        </Card>
      </div>
    </>
  );
}

function Places({ places }: { places: PlaceLevel[] }) {
  return (
    <Table caption="On hand by place">
      <TableHead>
        <ColumnHead>Place</ColumnHead>
        <ColumnHead numeric>On hand</ColumnHead>
        <ColumnHead numeric>For orders</ColumnHead>
      </TableHead>
      <TableBody>
        {places.map((place) => (
          <TableRow key={place.locationId}>
            <RowHead>{place.name}</RowHead>
            <Cell numeric>{place.onHand === null ? "not stocked" : formatCount(place.onHand)}</Cell>
            <Cell numeric>{formatCount(place.ready)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Incoming({ incoming, shop }: { incoming: IncomingLine[]; shop: DeskShop }) {
  return (
    <Table caption="Units on their way">
      <TableHead>
        <ColumnHead>Purchase order</ColumnHead>
        <ColumnHead>Expected</ColumnHead>
        <ColumnHead numeric>Units</ColumnHead>
        <ColumnHead numeric>Promised</ColumnHead>
      </TableHead>
      <TableBody>
        {incoming.map((line) => (
          <TableRow key={line.lineId}>
            <RowHead className="font-normal">
              <TextLink
                href={`/admin/purchase-orders/${line.purchaseOrderId}`}
                className="figures font-semibold"
              >
                {line.number}
              </TextLink>{" "}
              <bdi>{line.supplier}</bdi>
            </RowHead>
            <Cell className="whitespace-nowrap">
              <DayText day={line.expectedOn} today={shop.today} locale={shop.locale} />
            </Cell>
            <Cell numeric>{formatCount(line.open)}</Cell>
            <Cell numeric>{formatCount(line.promised)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const kinds: Record<Movement["kind"], string> = {
  receipt: "Received",
  shipment: "Shipped",
  return: "Returned",
  adjustment: "Adjusted",
  count: "Counted",
  transfer: "Moved",
  damage: "Damaged",
};

function Ledger({ movements, shop }: { movements: Movement[]; shop: DeskShop }) {
  return (
    <Table caption="Stock movements, newest first">
      <TableHead>
        <ColumnHead>When</ColumnHead>
        <ColumnHead>What</ColumnHead>
        <ColumnHead numeric>Units</ColumnHead>
        <ColumnHead>Where</ColumnHead>
        <ColumnHead>Why</ColumnHead>
        <ColumnHead>Who</ColumnHead>
      </TableHead>
      <TableBody>
        {movements.map((movement) => (
          <TableRow key={movement.id}>
            <Cell className="figures whitespace-nowrap">
              <DayText day={dayAt(movement.at, shop.timeZone)} today={shop.today} locale={shop.locale} />{" "}
              {formatTime(movement.at, shop)}
            </Cell>
            <Cell>{kinds[movement.kind]}</Cell>
            <Cell numeric className="font-semibold">
              {movement.quantity > 0 ? "+" : "−"}
              {formatCount(Math.abs(movement.quantity))}
            </Cell>
            <Cell>{movement.place}</Cell>
            <Cell>
              <bdi>{movement.reason}</bdi>
            </Cell>
            <Cell>
              <bdi>{movement.actorName}</bdi>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
