import { Badge } from "@/components/ui/badge";
import { DayText } from "@/components/ui/day-text";
import { TextLink } from "@/components/ui/text-link";
import type { PurchaseOrderRow } from "@/domain/purchasing/queries";
import type { DeskShop } from "@/domain/store/queries";
import { formatCount, plural } from "@/lib/plural";

const units = { one: "unit", other: "units" };

/** Deliveries to check in, the latest first. */
export function Arrivals({ orders, shop }: { orders: PurchaseOrderRow[]; shop: DeskShop }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-t border-line text-sm">
      {orders.map((order) => (
        <li
          key={order.id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5"
        >
          <span>
            <TextLink href={`/admin/purchase-orders/${order.id}`} className="figures font-semibold">
              {order.number}
            </TextLink>{" "}
            <bdi>{order.supplier}</bdi>
            <span className="figures block text-ink-soft">
              {plural(order.open, units)} to come, {formatCount(order.promised)} promised
            </span>
          </span>
          <span className="flex items-center gap-2 whitespace-nowrap">
            {order.expectedOn < shop.today ? <Badge tone="danger">Late</Badge> : null}
            <DayText day={order.expectedOn} today={shop.today} locale={shop.locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
