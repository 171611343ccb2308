import clsx from "clsx";
import type { CustomerReturns } from "@/domain/returns/queries";
import { formatInstant } from "@/lib/format-instant";
import { orderPageWords } from "@/messages/order-page";

type OwnReturnsProps = {
  returns: CustomerReturns;
  token: string;
  shop: { locale: string; timeZone: string };
};

/** What was withdrawn or is to be sent back, how that stands, and the ways to ask. */
export function OwnReturns({ returns, token, shop }: OwnReturnsProps) {
  const { withdraw, giveBack } = orderPageWords(shop.locale);
  const canReturn = returns.lines.some((line) => line.returnable > 0);
  const canWithdraw = returns.mayWithdraw && returns.lines.some((line) => line.withdrawable > 0);
  if (returns.returns.length === 0 && !canReturn && !canWithdraw) return null;
  const link =
    "inline-flex min-h-8 w-fit items-center underline decoration-1 underline-offset-3 pointer-coarse:min-h-11";
  return (
    <section
      aria-labelledby="returns-title"
      className={clsx("flex flex-col gap-3", returns.returns.length === 0 && "print:hidden")}
    >
      <h2 id="returns-title" className="font-display text-xl font-semibold text-ink">
        {giveBack.heading}
      </h2>
      {returns.returns.map((request) => (
        <div key={request.id} className="rounded-lg border border-line bg-surface px-4 py-3 text-sm">
          <p className="font-semibold text-ink">
            {request.kind === "withdrawal" ? withdraw.title : giveBack.reasons[request.reason || "other"]}{" "}
            <time className="font-normal text-ink-soft" dateTime={request.requestedAt.toISOString()}>
              {formatInstant(request.requestedAt, shop)}
            </time>
          </p>
          <ul>
            {request.lines.map((line) => (
              <li key={line.title} className="text-ink">
                <span className="figures">{line.quantity} × </span>
                <bdi>{line.title}</bdi>
              </li>
            ))}
          </ul>
          <p className="text-ink-soft">
            {request.decision === null
              ? giveBack.waiting
              : request.decision === "accepted"
                ? request.kind === "withdrawal"
                  ? withdraw.done
                  : giveBack.accepted
                : giveBack.declined}
          </p>
          {request.answer ? (
            <p dir="auto" className="break-words whitespace-pre-wrap text-ink">
              {request.answer}
            </p>
          ) : null}
        </div>
      ))}
      <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm print:hidden">
        {canWithdraw ? (
          <a href={`/orders/${token}/withdraw`} className={link}>
            {withdraw.link}
          </a>
        ) : null}
        {canReturn ? (
          <a href={`/orders/${token}/return`} className={link}>
            {giveBack.title}
          </a>
        ) : null}
      </div>
    </section>
  );
}
