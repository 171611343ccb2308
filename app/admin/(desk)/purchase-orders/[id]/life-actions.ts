"use server";
import { refresh } from "next/cache";
import { getStaffActor, type StaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { confirmPurchaseOrder } from "@/domain/purchasing/confirm-purchase-order";
import { noteAnswer } from "@/domain/purchasing/note-answer";
import { sendPurchaseOrder } from "@/domain/purchasing/send-purchase-order";
import { Refusal } from "@/lib/refusal";

/** One press of a button that takes a purchase order on; the event that was seen goes with it. */
export async function lifeAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("purchase-order-life", form, async (fields) => {
    const actor = await getStaffActor();
    const order = {
      purchaseOrderId: fields.text("purchaseOrderId"),
      seen: fields.text("seen") || undefined,
    };
    const step = steps.get(fields.text("step"));
    if (!step) throw new Refusal("invalid", "Press one of the buttons.");
    const message = await step(actor, order);
    refresh();
    return { message };
  });
}

type Step = (actor: StaffActor, order: Order) => Promise<string>;
type Order = { purchaseOrderId: string; seen: string | undefined };

const steps = new Map<string, Step>(
  Object.entries({
    async mail(actor, order) {
      const { isMailed } = await sendPurchaseOrder(actor, { ...order, byMail: true });
      return isMailed ? "The mail is in the outbox." : "Marked as sent: this supplier has no e-mail address.";
    },
    async mark_sent(actor, order) {
      await sendPurchaseOrder(actor, { ...order, byMail: false });
      return "Marked as sent. No mail went out.";
    },
    async confirm(actor, order) {
      await confirmPurchaseOrder(actor, order);
      return "Noted: the supplier confirmed.";
    },
    async note(actor, order) {
      await noteAnswer(actor, order);
      return "Noted.";
    },
    async discard(actor, order) {
      await cancelPurchaseOrder(actor, { ...order, reason: "Draft thrown away" });
      return "The draft is thrown away.";
    },
  } satisfies Record<string, Step>),
);
