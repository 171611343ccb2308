import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listEvents } from "@/domain/events/queries";
import { getTransfer, type TransferHead } from "@/domain/stock/transfer-queries";
import type { DeskShop } from "@/domain/store/queries";
import { newId } from "@/lib/id";
import { plural } from "@/lib/plural";
import { enterDesk, readOrNotFound } from "../../desk";
import { EventList } from "../../event-list";
import { ReceiveForm } from "../../purchase-orders/[id]/receive-form";
import { transferWords } from "../state-word";
import { CancelForm, CloseForm, MoveForm } from "./change-forms";
import { DispatchForm } from "./dispatch-form";
import { TransferLines } from "./transfer-lines";

export const metadata: Metadata = { title: "Transfer" };

const units = { one: "unit", other: "units" };

export default async function TransferPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, shop } = await enterDesk(`/admin/transfers/${id}`);
  const { transfer, lines } = await readOrNotFound(getTransfer(actor, id));
  const events = await listEvents(actor, { purchaseOrderId: transfer.id });
  const isPlanned = transfer.state === "draft";
  const canMove = may(actor, "stock.transfer");
  return (
    <>
      <PageHeader
        back={{ href: "/admin/transfers", label: "Transfers" }}
        title={`Transfer ${transfer.number}`}
        badge={<Badge>{transferWords[transfer.state]}</Badge>}
        lead={transfer.note || undefined}
      />
      <div className="flex flex-col gap-5">
        <Card>
          <Facts transfer={transfer} shop={shop} />
        </Card>
        {canMove ? (
          <DispatchForm
            transferId={transfer.id}
            isPlanned={isPlanned}
            from={transfer.from}
            lines={lines}
            today={shop.today}
            expectedOn={transfer.expectedOn < shop.today ? shop.today : transfer.expectedOn}
            sent={await sentForm("dispatch-transfer")}
          />
        ) : null}
        {!isPlanned && may(actor, "stock.receive") ? (
          <ReceiveForm
            purchaseOrderId={transfer.id}
            receivingKey={newId()}
            lines={lines}
            days={{ today: shop.today, locale: shop.locale }}
            sent={await sentForm("receive-stock")}
          />
        ) : null}
        <Card title="Lines" flush>
          <TransferLines lines={lines} isPlanned={isPlanned} />
        </Card>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card title="What happened">
            <EventList events={events} shop={shop} />
          </Card>
          <div className="flex flex-col gap-5">
            {!isPlanned && !transfer.isOver && may(actor, "purchasing.change") ? (
              <Card title="It comes on another day">
                <MoveForm
                  transferId={transfer.id}
                  expectedOn={transfer.expectedOn}
                  today={shop.today}
                  sent={await sentForm("move-transfer")}
                />
              </Card>
            ) : null}
            {canMove && !transfer.isOver ? (
              <Card title={isPlanned ? "Call it off" : "The rest won't arrive"}>
                {isPlanned ? (
                  <CancelForm transferId={transfer.id} sent={await sentForm("cancel-transfer")} />
                ) : (
                  <CloseForm
                    transferId={transfer.id}
                    from={transfer.from}
                    underWay={transfer.underWay}
                    sent={await sentForm("close-transfer")}
                  />
                )}
              </Card>
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}

function Facts({ transfer, shop }: { transfer: TransferHead; shop: DeskShop }) {
  const isLate = transfer.underWay > 0 && transfer.expectedOn < shop.today;
  return (
    <DefinitionList
      stacked
      items={[
        { term: "From", value: transfer.from },
        { term: "To", value: transfer.to },
        {
          term: "Expected",
          value: (
            <>
              <DayText day={transfer.expectedOn} today={shop.today} locale={shop.locale} />{" "}
              {isLate ? <Badge tone="danger">Late</Badge> : null}
            </>
          ),
        },
        transfer.state === "draft"
          ? { term: "Planned", value: plural(transfer.units, units), numeric: true }
          : {
              term: "On the way",
              value: `${plural(transfer.underWay, units)}, ${transfer.promised} promised to customers`,
              numeric: true,
            },
      ]}
    />
  );
}
