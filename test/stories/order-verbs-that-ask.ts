// The verbs by which staff change an order, answer questions and decide returns, and the roles that may.
import type { Actor, StaffRole } from "@/domain/actor";
import { answerQuestion } from "@/domain/conversations/answer-question";
import { closeQuestion } from "@/domain/conversations/close-question";
import { changeAddress } from "@/domain/orders/change-address";
import { changeShipChoice } from "@/domain/orders/change-ship-choice";
import { swapUnits } from "@/domain/orders/swap-units";
import { decideReturn } from "@/domain/returns/decide-return";
import { id } from "./nobody";

export const orderVerbs: [name: string, may: StaffRole[], act: (actor: Actor) => Promise<unknown>][] = [
  ["answerQuestion", ["manager", "support"], (who) => answerQuestion(who, { conversationId: id, body: "x" })],
  ["closeQuestion", ["manager", "support"], (who) => closeQuestion(who, { conversationId: id })],
  [
    "decideReturn",
    ["manager", "support"],
    (who) => decideReturn(who, { requestId: id, decision: "accepted" }),
  ],
  [
    "swapUnits",
    ["manager", "support"],
    (who) => swapUnits(who, { order: { orderId: id }, orderLineId: id, quantity: 1, substituteId: id }),
  ],
  [
    "changeShipChoice",
    ["manager", "support"],
    (who) => changeShipChoice(who, { order: { orderId: id }, shipChoice: "together" }),
  ],
  [
    "changeAddress",
    ["manager", "support"],
    (who) =>
      changeAddress(who, {
        order: { orderId: id },
        shipTo: { name: "A", line1: "B 1", postalCode: "10115", city: "Berlin", country: "DE" },
      }),
  ],
];
