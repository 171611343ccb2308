import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sentForm } from "@/app/sent-form";
import { Notice } from "@/components/ui/notice";
import { TextareaField } from "@/components/ui/textarea";
import { findCustomerOrder } from "@/domain/orders/customer-order";
import { readCustomerReturns } from "@/domain/returns/queries";
import { now } from "@/lib/clock";
import { formatDay } from "@/lib/format-day";
import { orderPageWords } from "@/messages/order-page";
import { BackToOrder } from "../back-to-order";
import { ChangeForm } from "../change-form";
import { withdrawAction } from "../self-service-actions";
import { UnitFields } from "../unit-fields";

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const instant = false;

/** The declaration: what it covers, and one button that makes it. */
export default async function WithdrawPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const at = now();
  const [order, returns, sent] = await Promise.all([
    findCustomerOrder(token, at),
    readCustomerReturns(token, at),
    sentForm("withdraw"),
  ]);
  if (!order || !returns) notFound();
  const words = orderPageWords(order.locale).withdraw;
  const lines = returns.lines.map((line) => ({ ...line, atMost: line.withdrawable }));
  const isOver = !returns.mayWithdraw || lines.every((line) => line.atMost === 0);
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5">
      <BackToOrder token={token} order={order} />
      <h1 className="font-display text-3xl font-semibold text-ink">{words.title}</h1>
      {isOver ? (
        <Notice>{words.over}</Notice>
      ) : (
        <>
          <p className="text-ink-soft">{words.lead}</p>
          {returns.withdrawUntil ? (
            <p className="text-ink-soft">{words.until(formatDay(returns.withdrawUntil, order))}</p>
          ) : null}
          <p className="text-sm text-ink">
            <bdi>{order.shipTo.name}</bdi>, <bdi>{order.email}</bdi>
          </p>
          <ChangeForm
            action={withdrawAction}
            hidden={{ token }}
            submit={words.confirm}
            pending={words.doing}
            tone="danger"
            sent={sent}
          >
            <UnitFields lines={lines} label={words.quantity} values={sent?.values} isAllByDefault />
            <TextareaField
              id="words"
              name="words"
              label={words.words}
              maxLength={2000}
              defaultValue={sent?.values.words}
            />
          </ChangeForm>
        </>
      )}
    </div>
  );
}
