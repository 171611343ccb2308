import type { OrderHead } from "@/domain/orders/queries";

/** Who ordered, where it goes, and what they were told to wait for and agreed to. */
export function Customer({ order }: { order: OrderHead }) {
  const { shipTo } = order;
  const town = [shipTo.postalCode, shipTo.city, shipTo.region, shipTo.country].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-3 text-sm">
      <address className="not-italic">
        {[shipTo.name, shipTo.line1, shipTo.line2, town].filter(Boolean).map((part) => (
          <bdi key={part} className="block">
            {part}
          </bdi>
        ))}
        {order.email ? (
          <a
            href={`mailto:${encodeURIComponent(order.email)}`}
            className="mt-1 block break-all text-brand underline underline-offset-3"
          >
            <bdi>{order.email}</bdi>
          </a>
        ) : (
          <span className="text-ink-soft">No address is known.</span>
        )}
      </address>
      <p>
        <span className="text-ink-soft">Ship: </span>
        {order.shipChoice === "together" ? "everything together" : "as it becomes available"}
      </p>
      {order.giftNote ? (
        <p>
          <span className="text-ink-soft">Gift note to put into the parcel: </span>
          <bdi className="block whitespace-pre-line">{order.giftNote}</bdi>
        </p>
      ) : null}
      {order.acknowledgedWait ? (
        <p>
          <span className="text-ink-soft">Agreed to wait: </span>
          {order.acknowledgedWait}
        </p>
      ) : null}
    </div>
  );
}
