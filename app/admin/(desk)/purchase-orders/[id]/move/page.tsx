import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listLinesToCome } from "@/domain/allocation/scenario-queries";
import { getPurchaseOrder } from "@/domain/purchasing/queries";
import { formatDay } from "@/lib/format-day";
import { enterDesk, readOrNotFound } from "../../../desk";
import { NoPermission } from "../../../no-permission";
import { type SearchParams, textOf } from "../../../search-params";
import { ApplyForm } from "../../../what-if/apply-form";
import { readPreview } from "../../../what-if/read-preview";
import { listOf } from "../../../what-if/scenario-params";
import { ScenarioResult } from "../../../what-if/scenario-result";

export const metadata: Metadata = { title: "Move a delivery" };

type MovePageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Which lines come on which day, then whose promises that moves and who would be told; only then it is done. */
export default async function MovePage({ params, searchParams }: MovePageProps) {
  const { id } = await params;
  const asked = await searchParams;
  const path = `/admin/purchase-orders/${id}/move`;
  const { actor, shop } = await enterDesk(path);
  if (!may(actor, "purchasing.change")) return <NoPermission />;
  const { order } = await readOrNotFound(getPurchaseOrder(actor, id));
  const lines = await listLinesToCome(actor, order.id);
  const to = textOf(asked, "to");
  const chosen = listOf(asked, "line");
  const result =
    to === ""
      ? undefined
      : await readPreview(actor, {
          kind: "slip",
          purchaseOrderId: order.id,
          expectedOn: to,
          lineIds: chosen,
        });
  const address = new URLSearchParams([["to", to], ...chosen.map((line) => ["line", line])]);
  return (
    <>
      <PageHeader
        back={{ href: `/admin/purchase-orders/${order.id}`, label: `Purchase order ${order.number}` }}
        title="It comes on another day"
        lead="You see whose promises move and who would be told before anything is written."
      />
      <div className="flex flex-col gap-5">
        <Card>
          <form action={path} method="get" className="flex flex-col gap-4">
            <TextField
              id="to"
              name="to"
              type="date"
              min={shop.today}
              label="Comes on"
              defaultValue={to || order.expectedOn}
              width={14}
            />
            {lines.length > 1 ? (
              <fieldset className="flex flex-col gap-3">
                <legend className="text-sm font-semibold">Which lines?</legend>
                <p className="text-sm text-ink-soft">Tick none to move all of them.</p>
                <div className="flex max-h-72 flex-col gap-2 overflow-y-auto">
                  {lines.map((line) => (
                    <CheckboxField
                      key={line.id}
                      id={`line-${line.id}`}
                      name="line"
                      value={line.id}
                      defaultChecked={chosen.includes(line.id)}
                      label={`${line.open} × ${line.title}`}
                      help={`${formatDay(line.expectedOn, shop)}, ${line.promised} promised`}
                    />
                  ))}
                </div>
              </fieldset>
            ) : null}
            <Button type="submit" tone={result ? "secondary" : "primary"} className="self-start">
              See what would change
            </Button>
          </form>
        </Card>
        {result && "problem" in result ? <Notice tone="problem" live title={result.problem} /> : null}
        {result && "preview" in result ? (
          <ScenarioResult preview={result.preview} shop={shop}>
            <ApplyForm
              key={result.preview.fingerprint}
              scenario={JSON.stringify(result.preview.scenario)}
              fingerprint={result.preview.fingerprint}
              asksReason={false}
              label="Move the day"
              here={`${path}?${address}`}
              sent={await sentForm("apply-scenario")}
            />
          </ScenarioResult>
        ) : null}
      </div>
    </>
  );
}
