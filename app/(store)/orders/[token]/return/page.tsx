import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sentForm } from "@/app/sent-form";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { findCustomerOrder } from "@/domain/orders/customer-order";
import { readCustomerReturns } from "@/domain/returns/queries";
import { returnReasons } from "@/domain/returns/return-input";
import { now } from "@/lib/clock";
import { orderPageWords } from "@/messages/order-page";
import { BackToOrder } from "../back-to-order";
import { ChangeForm } from "../change-form";
import { requestReturnAction } from "../self-service-actions";
import { UnitFields } from "../unit-fields";

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const instant = false;

/** What is to be sent back, and what is wrong with it. */
export default async function ReturnPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const at = now();
  const [order, returns, sent] = await Promise.all([
    findCustomerOrder(token, at),
    readCustomerReturns(token, at),
    sentForm("request-return"),
  ]);
  if (!order || !returns) notFound();
  const { giveBack, withdraw } = orderPageWords(order.locale);
  const lines = returns.lines.map((line) => ({ ...line, atMost: line.returnable }));
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5">
      <BackToOrder token={token} order={order} />
      <h1 className="font-display text-3xl font-semibold text-ink">{giveBack.title}</h1>
      {lines.every((line) => line.atMost === 0) ? (
        <Notice>{giveBack.nothing}</Notice>
      ) : (
        <>
          <p className="text-ink-soft">{giveBack.lead}</p>
          <ChangeForm
            action={requestReturnAction}
            hidden={{ token }}
            submit={giveBack.confirm}
            pending={giveBack.doing}
            sent={sent}
          >
            <UnitFields
              lines={lines}
              label={withdraw.quantity}
              values={sent?.values}
              isAllByDefault={lines.length === 1}
            />
            <SelectField
              id="reason"
              name="reason"
              label={giveBack.reason}
              defaultValue={sent?.values.reason ?? "damaged"}
              options={returnReasons.map((value) => ({ value, label: giveBack.reasons[value] }))}
            />
            <TextareaField
              id="words"
              name="words"
              label={withdraw.words}
              maxLength={2000}
              defaultValue={sent?.values.words}
            />
          </ChangeForm>
        </>
      )}
    </div>
  );
}
