import type { StaffActor } from "@/app/admin/session";
import { PromiseExplanation } from "@/components/availability/promise-explanation";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import type { Explanation } from "@/domain/promises/explanation";
import type { ExplainedLine } from "@/domain/promises/explanation-queries";
import { explanationWords } from "@/domain/promises/explanation-words";
import type { DeskShop } from "@/domain/store/queries";

type LineExplanationProps = { explained: ExplainedLine; actor: StaffActor; shop: DeskShop };

/** Why a line waits, part by part, each link of the chain leading to where it can be looked at or changed. */
export function LineExplanation({ explained, actor, shop }: LineExplanationProps) {
  const parts = explained.explanations.filter(({ basis }) => basis !== "stock");
  return parts.map((explanation, index) => (
    <PromiseExplanation
      // The parts of a line keep their order while the page is shown.
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing else names a part
      key={index}
      words={explanationWords(explanation, { ...shop, audience: "staff" })}
      linkOf={(kind) => {
        const link = linkTo(kind, explanation, explained, actor);
        return link ? <TextLink href={link.href}>{link.label}</TextLink> : null;
      }}
    />
  ));
}

function linkTo(
  kind: string,
  { links }: Explanation,
  { lineId, variantId }: ExplainedLine,
  actor: StaffActor,
): { href: string; label: string } | null {
  const supply = links.find((link) => link.kind === "delivery")?.supply;
  const supplierId = links.find((link) => link.kind === "buffer")?.buffer.supplierId;
  const purchase = supply ? `/admin/purchase-orders/${supply.purchaseOrderId}` : null;
  switch (kind) {
    case "place":
      return { href: `/admin/queue/${variantId}?line=${lineId}`, label: "Who is around it" };
    case "delivery":
      return purchase ? { href: purchase, label: "Open" } : null;
    case "overdue":
      return purchase && may(actor, "purchasing.change") ? { href: purchase, label: "Give it one" } : null;
    case "supply_moves":
      return supply && may(actor, "purchasing.change")
        ? { href: `/admin/what-if?kind=slip&po=${supply.purchaseOrderId}`, label: "See whom it would move" }
        : null;
    case "buffer":
      return supplierId
        ? { href: `/admin/promises/scoreboard?supplier=${supplierId}`, label: "See its record" }
        : null;
    case "order_it":
      return may(actor, "purchasing.change")
        ? { href: `/admin/purchase-orders/new?variant=${variantId}`, label: "Order more" }
        : null;
    case "pin":
      return may(actor, "allocation.pin")
        ? { href: `/admin/queue/${variantId}?pin=${lineId}`, label: "Look" }
        : null;
    default:
      return null;
  }
}
