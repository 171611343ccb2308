// Who may do something with an order: staff by their role, its customer by the link in their hand.
import { type Actor, authorize, type Permission } from "@/domain/actor";
import { Refusal } from "@/lib/refusal";
import { readLink } from "@/lib/signed-link";
import { orderWords } from "@/messages/order";

/** An order named by staff, or opened with the link from its mail. */
export type OrderRef = { orderId: string } | { token: string };

/** The order's id: for the holder of its link, or for staff with the permission. Nobody else gets past here. */
export function authorizeOrder(actor: Actor, ref: OrderRef, permission: Permission): string {
  if ("orderId" in ref) {
    authorize(actor, permission);
    return ref.orderId;
  }
  const orderId = readLink("order", ref.token);
  if (!orderId) throw new Refusal("not_found", orderWords().refusals.linkCut);
  return orderId;
}
