import type { PurchaseOrderState } from "@/domain/purchasing/purchase-order-input";

export const stateWords: Record<PurchaseOrderState, string> = {
  draft: "Draft",
  sent: "Sent",
  confirmed: "Confirmed",
  partly_received: "Partly received",
  closed: "Received",
  cancelled: "Cancelled",
};
