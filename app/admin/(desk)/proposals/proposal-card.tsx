"use client";

import type { FormState } from "@/app/form-state";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/plural";
import { VariantName } from "../variant-name";
import type { Drafted } from "./actions";
import type { LineView, ProposalView } from "./proposal-view";

type ProposalCardProps = { proposal: ProposalView; state: FormState<Drafted>; canOrder: boolean };

/** One supplier's next order: when, for how much, what, and who waits for it. */
export function ProposalCard({ proposal, state, canOrder }: ProposalCardProps) {
  const { supplierId, supplier, when, value, minimum, lines } = proposal;
  // An order below the supplier's minimum is somebody's decision; after an error, what was ticked stays ticked.
  const isChosen = "draftingKey" in state.values ? `chosen.${supplierId}` in state.values : minimum === "";
  return (
    <Card
      title={<bdi>{supplier}</bdi>}
      lead={`${when}. ${value}.`}
      action={
        canOrder ? (
          <div className="flex items-center gap-3">
            <label className="flex min-h-11 items-center gap-2 text-sm font-semibold">
              <input
                key={String(isChosen)}
                type="checkbox"
                name={`chosen.${supplierId}`}
                defaultChecked={isChosen}
                className="size-5 rounded-sm"
              />
              Choose<span className="sr-only"> {supplier}</span>
            </label>
            <SubmitButton tone="secondary" size="small" name="only" value={supplierId} pendingText="Drafting">
              Draft this order
            </SubmitButton>
          </div>
        ) : null
      }
    >
      <div className="flex flex-col gap-3">
        {minimum ? (
          <p className="flex gap-2 text-sm">
            <Icon name="alert" className="mt-0.5 size-4 shrink-0" />
            <span>{minimum}</span>
          </p>
        ) : null}
        <ul className="flex flex-col divide-y divide-line border-t border-line">
          {lines.map((line) => (
            <ProposedLine
              key={line.variantId}
              supplierId={supplierId}
              line={line}
              typed={state.values[`quantity.${line.variantId}`]}
              error={state.fieldErrors[`quantity.${line.variantId}`]}
              canOrder={canOrder}
            />
          ))}
        </ul>
      </div>
    </Card>
  );
}

type ProposedLineProps = {
  supplierId: string;
  line: LineView;
  typed?: string;
  error?: string;
  canOrder: boolean;
};

function ProposedLine({ supplierId, line, typed, error, canOrder }: ProposedLineProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-56">
        <TextLink href={`/admin/queue/${line.variantId}`}>
          <VariantName title={line.title} variantTitle={line.variantTitle} sku={line.sku} />
        </TextLink>
        <span className="figures block text-ink-soft">
          {formatCount(line.needed)} needed: {line.why}
        </span>
        {line.waiting.length > 0 ? <WhoWaits line={line} /> : null}
      </div>
      <div className="flex flex-col gap-1 sm:items-end">
        <input type="hidden" name={`shown.${supplierId}.${line.variantId}`} value={line.needed} />
        {canOrder ? (
          <TextField
            id={`quantity.${line.variantId}`}
            name={`quantity.${line.variantId}`}
            label={`Units of ${line.title} to order`}
            hideLabel
            inputMode="numeric"
            autoComplete="off"
            width={7}
            defaultValue={typed ?? String(line.quantity)}
            error={error}
          />
        ) : (
          <strong className="figures">{formatCount(line.quantity)}</strong>
        )}
        <span className="text-xs text-ink-soft">{line.terms ? `to order, ${line.terms}` : "to order"}</span>
      </div>
    </li>
  );
}

function WhoWaits({ line }: { line: LineView }) {
  return (
    <ul className="figures mt-1 flex flex-col gap-0.5 text-ink-soft">
      {line.waiting.map((waiting) => (
        <li key={waiting.orderId}>
          <TextLink href={`/admin/orders/${waiting.orderId}`}>Order {waiting.number}</TextLink>:{" "}
          {waiting.words}
        </li>
      ))}
      {line.more > 0 ? <li>and {formatCount(line.more)} more</li> : null}
    </ul>
  );
}
