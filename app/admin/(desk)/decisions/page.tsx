import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyboardKey } from "@/components/ui/keyboard-key";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { listMadeDecisions, listOpenDecisions, type MadeDecision } from "@/domain/fulfilment/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatTime } from "@/lib/format-instant";
import { enterDesk } from "../desk";
import { AcceptMany, UndoForm } from "./bulk-forms";
import { DecisionQueue } from "./decision-queue";
import { decisionView } from "./decision-view";

export const metadata: Metadata = { title: "Decisions" };

const pickForm = "picked-decisions";

export default async function DecisionsPage() {
  const { actor, shop } = await enterDesk("/admin/decisions");
  const [{ decisions, total }, made] = await Promise.all([
    listOpenDecisions(actor),
    listMadeDecisions(actor),
  ]);
  const canDecide = may(actor, "decision.make");
  return (
    <>
      <PageHeader
        title="Decisions"
        lead="Orders of which some units are here and some are not: ship now, or wait for the rest."
      />
      {decisions.length > 0 ? (
        <div className="flex max-w-4xl flex-col gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft max-lg:hidden">
              <KeyboardKey>J</KeyboardKey> <KeyboardKey>K</KeyboardKey> next, previous{" "}
              <KeyboardKey>↵</KeyboardKey> as recommended <KeyboardKey>S</KeyboardKey> ship now{" "}
              <KeyboardKey>W</KeyboardKey> wait
            </p>
            {canDecide ? <AcceptMany formId={pickForm} /> : null}
          </div>
          {total > decisions.length ? (
            <p className="figures text-sm text-ink-soft">
              The longest open {decisions.length} of {total}.
            </p>
          ) : null}
          <DecisionQueue
            decisions={decisions.map((decision) => decisionView(decision, shop))}
            canDecide={canDecide}
            pickForm={canDecide ? pickForm : undefined}
          />
        </div>
      ) : (
        <Card className="max-w-4xl">
          <EmptyState icon="fork" title="Nothing to decide">
            An order of which some units are ready and some are not asks here whether it ships now or waits.
          </EmptyState>
        </Card>
      )}
      {made.length > 0 ? (
        <Card title="Decided lately" className="mt-8 max-w-4xl">
          <Made made={made} shop={shop} canDecide={canDecide} />
        </Card>
      ) : null}
    </>
  );
}

function Made({ made, shop, canDecide }: { made: MadeDecision[]; shop: DeskShop; canDecide: boolean }) {
  return (
    <ul className="flex flex-col divide-y divide-line text-sm">
      {made.map((decision) => (
        <li key={decision.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span>
            <TextLink href={`/admin/orders/${decision.orderId}`} className="figures font-semibold">
              {decision.number}
            </TextLink>{" "}
            <bdi>{decision.name}</bdi>: <strong>{decision.choice === "wait" ? "wait" : "ship now"}</strong>
            <span className="block text-xs text-ink-faint">
              <bdi>{decision.decidedByName}</bdi>,{" "}
              <DayText
                day={dayAt(decision.decidedAt, shop.timeZone)}
                today={shop.today}
                locale={shop.locale}
              />{" "}
              <span className="figures">{formatTime(decision.decidedAt, shop)}</span>
            </span>
          </span>
          {canDecide ? <UndoForm decisionId={decision.id} number={decision.number} /> : null}
        </li>
      ))}
    </ul>
  );
}
