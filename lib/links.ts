import { signLink, signVersionedLink } from "@/lib/signed-link";

/** The shop's public address, for links in mails. */
export function storeUrl(path: string): string {
  const base = process.env.BACKFILL_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
  return new URL(path, base).toString();
}

export function orderPath(orderId: string): string {
  return `/orders/${signLink("order", orderId)}`;
}

/** Where a supplier answers one version of a purchase order. */
export function supplierPath(purchaseOrderId: string, version: number): string {
  return `/supplier/${signVersionedLink("purchase-order", purchaseOrderId, version)}`;
}

/** Where somebody sees and changes all that they asked to be told of. */
export function alertsPath(preferenceId: string): string {
  return `/alerts/${signLink("alerts", preferenceId)}`;
}
