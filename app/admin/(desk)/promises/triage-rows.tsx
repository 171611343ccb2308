import type { StaffActor } from "@/app/admin/session";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { Badge } from "@/components/ui/badge";
import { DayText } from "@/components/ui/day-text";
import { MoneyText } from "@/components/ui/money-text";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import type { Standing } from "@/domain/promises/triage-chance";
import type { TriageRow } from "@/domain/promises/triage-queries";
import type { DeskShop } from "@/domain/store/queries";
import { formatCount, plural } from "@/lib/plural";

type TriageRowsProps = { rows: TriageRow[]; actor: StaffActor; shop: DeskShop };

/** Each row leads to what can be done about it: the order, its delivery, its place in line, more units. */
export function TriageRows({ rows, actor, shop }: TriageRowsProps) {
  return (
    <Table caption="Waiting lines and how their promises stand">
      <TableHead>
        <ColumnHead>Order</ColumnHead>
        <ColumnHead>Promise</ColumnHead>
        <ColumnHead>Told by</ColumnHead>
        <ColumnHead numeric>Chance</ColumnHead>
        <ColumnHead>Product</ColumnHead>
        <ColumnHead numeric>Units</ColumnHead>
        <ColumnHead>Stands on</ColumnHead>
        <ColumnHead numeric>Value</ColumnHead>
        <ColumnHead numeric>Tier</ColumnHead>
        <ColumnHead>Do</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.lineId}>
            <RowHead className="min-w-36 font-normal">
              <TextLink href={`/admin/orders/${row.orderId}`} className="figures font-semibold">
                {row.number}
              </TextLink>{" "}
              <bdi>{row.name}</bdi>
            </RowHead>
            <Cell className="whitespace-nowrap">
              <StandingWord standing={row.standing} />
            </Cell>
            <Cell className="whitespace-nowrap">
              {row.latestOn ? (
                <>
                  <DayText day={row.latestOn} today={shop.today} locale={shop.locale} />
                  <span className="block text-xs text-ink-soft">{daysWords(row.daysLeft)}</span>
                </>
              ) : (
                "—"
              )}
            </Cell>
            <Cell numeric>{chanceWords(row)}</Cell>
            <Cell className="min-w-40">
              <TextLink href={`/admin/queue/${row.variantId}?line=${row.lineId}`}>
                <bdi>{row.title}</bdi>
              </TextLink>
            </Cell>
            <Cell numeric>{formatCount(row.waiting)}</Cell>
            <Cell className="min-w-44">
              <Supplies row={row} shop={shop} />
            </Cell>
            <Cell numeric>
              <MoneyText minor={row.valueMinor} currency={row.currency} locale={shop.locale} />
            </Cell>
            <Cell numeric>{row.tier > 0 ? row.tier : "—"}</Cell>
            <Cell className="whitespace-nowrap">
              <Deeds row={row} actor={actor} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function StandingWord({ standing }: { standing: Standing }) {
  if (standing === "broken") return <Badge tone="danger">Broken</Badge>;
  const { shape, word } = {
    at_risk: { shape: "decide" as const, word: "At risk" },
    fine: { shape: "coming" as const, word: "Fine" },
    no_day: { shape: "unknown" as const, word: "No day told" },
  }[standing];
  return (
    <span className="inline-flex items-center gap-1.5">
      <AvailabilityMark shape={shape} />
      {word}
    </span>
  );
}

function daysWords(daysLeft: number | null): string {
  if (daysLeft === null) return "";
  if (daysLeft === 0) return "today";
  const days = plural(Math.abs(daysLeft), { one: "day", other: "days" });
  return daysLeft > 0 ? `in ${days}` : `${days} ago`;
}

function chanceWords({ chance, standing }: TriageRow): string {
  if (standing === "broken" || standing === "no_day") return "—";
  return chance === null ? "not known" : `${chance} %`;
}

function Supplies({ row, shop }: { row: TriageRow; shop: DeskShop }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {row.supplies.map((supply) => (
        <li key={supply.purchaseOrderId}>
          <TextLink href={`/admin/purchase-orders/${supply.purchaseOrderId}`} className="figures">
            {supply.number}
          </TextLink>{" "}
          <bdi>{supply.from}</bdi>,{" "}
          <DayText day={supply.expectedOn} today={shop.today} locale={shop.locale} />
          {supply.expectedOn < shop.today ? ", overdue" : null}
        </li>
      ))}
      {row.unpegged > 0 ? (
        <li>{`${plural(row.unpegged, { one: "unit", other: "units" })} without any supply`}</li>
      ) : null}
    </ul>
  );
}

function Deeds({ row, actor }: { row: TriageRow; actor: StaffActor }) {
  const deeds = [
    may(actor, "allocation.pin")
      ? { href: `/admin/queue/${row.variantId}?pin=${row.lineId}`, label: "Put first" }
      : null,
    row.supplies[0] && may(actor, "purchasing.change")
      ? { href: `/admin/what-if?kind=slip&po=${row.supplies[0].purchaseOrderId}`, label: "What if" }
      : null,
    row.unpegged > 0 && may(actor, "purchasing.change")
      ? { href: `/admin/purchase-orders/new?variant=${row.variantId}`, label: "Order more" }
      : null,
  ].filter((deed) => deed !== null);
  return (
    <span className="flex gap-3">
      {deeds.map(({ href, label }) => (
        <TextLink key={href} href={href}>
          {label}
          <span className="sr-only"> for order {row.number}</span>
        </TextLink>
      ))}
    </span>
  );
}
