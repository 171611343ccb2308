import type { StaffActor } from "@/app/admin/session";
import { LineTruth } from "@/components/availability/line-truth";
import { Badge } from "@/components/ui/badge";
import { MoneyText } from "@/components/ui/money-text";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import type { OrderHead, OrderLineRow } from "@/domain/orders/queries";
import type { ExplainedLine } from "@/domain/promises/explanation-queries";
import { openParts } from "@/domain/promises/promise-days";
import type { DeskShop } from "@/domain/store/queries";
import { formatCount } from "@/lib/plural";
import { LineExplanation } from "../../line-explanation";
import { CancelForm } from "./cancel-form";

type OrderLinesProps = {
  order: OrderHead;
  lines: OrderLineRow[];
  /** Of the lines with open units, by line. */
  explained: Map<string, ExplainedLine>;
  actor: StaffActor;
  shop: DeskShop;
};

/** Each line with its truth: what is ready, what comes when, what has left. */
export function OrderLines({ order, lines, explained, actor, shop }: OrderLinesProps) {
  const canCancel = may(actor, "order.cancel");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-col gap-2 px-4 py-4 sm:px-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="min-w-0">
              <span className="figures font-semibold">{formatCount(line.quantity)} ×</span>{" "}
              <TextLink href={`/admin/queue/${line.variantId}`}>
                <bdi className="font-semibold">{line.title}</bdi>
              </TextLink>
              {line.sku ? <span className="figures ms-2 text-xs text-ink-faint">{line.sku}</span> : null}
            </p>
            <p className="text-sm">
              <MoneyText
                minor={line.unitPriceMinor * line.quantity}
                currency={order.currency}
                locale={shop.locale}
              />
            </p>
          </div>
          {openOf(line) > 0 ? (
            <LineTruth parts={openParts(line.parts, openOf(line))} today={shop.today} locale={shop.locale} />
          ) : null}
          <p className="figures text-sm text-ink-soft">{states(line) || "Nothing is open"}</p>
          <Why explained={explained.get(line.id)} actor={actor} shop={shop} />
          {line.pinReason ? (
            <p className="text-sm">
              <Badge tone="brand">Pinned</Badge> <bdi>{line.pinReason}</bdi> (<bdi>{line.pinnedBy}</bdi>)
            </p>
          ) : null}
          {canCancel && openOf(line) - line.packed > 0 ? (
            <CancelForm
              orderId={order.id}
              orderLineId={line.id}
              title={line.title}
              most={openOf(line) - line.packed}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type WhyProps = { explained: ExplainedLine | undefined; actor: StaffActor; shop: DeskShop };

function Why({ explained, actor, shop }: WhyProps) {
  return explained ? <LineExplanation explained={explained} actor={actor} shop={shop} /> : null;
}

function openOf(line: OrderLineRow): number {
  return line.quantity - line.shipped - line.cancelled;
}

function states(line: OrderLineRow): string {
  return [
    [line.ready - line.packed, "ready to pack"],
    [line.packed, "packed"],
    [openOf(line) - line.ready, "on backorder"],
    [line.shipped, "shipped"],
    [line.cancelled, "cancelled"],
  ]
    .flatMap(([count, word]) => (Number(count) > 0 ? [`${formatCount(Number(count))} ${word}`] : []))
    .join(" · ");
}
