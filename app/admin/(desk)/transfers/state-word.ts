import type { PurchaseOrderState } from "@/domain/purchasing/purchase-order-input";

/** What a transfer's state is called: it is planned and dispatched, where a purchase order is drafted and sent. */
export const transferWords: Record<PurchaseOrderState, string> = {
  draft: "Planned",
  sent: "On the way",
  confirmed: "On the way",
  partly_received: "Partly received",
  closed: "Over",
  cancelled: "Called off",
};
