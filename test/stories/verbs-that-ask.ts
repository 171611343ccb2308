// Every verb that asks for a permission, and the roles that have it: held against the verbs there are by who-may.db.test.ts.
import type { Actor, StaffRole } from "@/domain/actor";
import { applyScenario } from "@/domain/allocation/apply-scenario";
import { pinLine } from "@/domain/allocation/pin-line";
import { previewPin } from "@/domain/allocation/preview-pin";
import { previewScenario } from "@/domain/allocation/preview-scenario";
import { replanVariants } from "@/domain/allocation/replan-variants";
import type { ScenarioInput } from "@/domain/allocation/scenario-input";
import { unpinLine } from "@/domain/allocation/unpin-line";
import { exportProducts } from "@/domain/catalog/export-products";
import { importCatalog } from "@/domain/catalog/import-catalog";
import { previewPolicy } from "@/domain/catalog/preview-policy";
import { setPolicy } from "@/domain/catalog/set-policy";
import { addCompany } from "@/domain/customers/add-company";
import { makeDecision } from "@/domain/fulfilment/make-decision";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { releaseUnpaid } from "@/domain/fulfilment/release-unpaid";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { undoDecision } from "@/domain/fulfilment/undo-decision";
import { unpackParcel } from "@/domain/fulfilment/unpack-parcel";
import { retryMessage } from "@/domain/messages/retry-message";
import { sendMessages } from "@/domain/messages/send-messages";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { settleCharge } from "@/domain/payments/settle-charge";
import { changePromiseDays } from "@/domain/promises/change-promise-days";
import { learnSlips } from "@/domain/promises/learn-slips";
import { addClosure } from "@/domain/purchasing/add-closure";
import { addSupplier } from "@/domain/purchasing/add-supplier";
import { assignSupplier } from "@/domain/purchasing/assign-supplier";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { changePurchaseOrder } from "@/domain/purchasing/change-purchase-order";
import { changeSupplier } from "@/domain/purchasing/change-supplier";
import { confirmPurchaseOrder } from "@/domain/purchasing/confirm-purchase-order";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { draftProposals } from "@/domain/purchasing/draft-proposals";
import { importDeliveries } from "@/domain/purchasing/import-deliveries";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { noteAnswer } from "@/domain/purchasing/note-answer";
import { removeClosure } from "@/domain/purchasing/remove-closure";
import { removeSupplierVariant } from "@/domain/purchasing/remove-supplier-variant";
import { sendPurchaseOrder } from "@/domain/purchasing/send-purchase-order";
import { setSupplierVariant } from "@/domain/purchasing/set-supplier-variant";
import { splitPurchaseOrderLine } from "@/domain/purchasing/split-purchase-order-line";
import { askInterest } from "@/domain/restock/ask-interest";
import { expireHold } from "@/domain/restock/expire-hold";
import { inviteWave } from "@/domain/restock/invite-wave";
import { remindHold } from "@/domain/restock/remind-hold";
import { sendDigest } from "@/domain/restock/send-digest";
import { tellWhoWaits } from "@/domain/restock/tell-who-waits";
import { addStaff } from "@/domain/staff/add-staff";
import { disableStaff } from "@/domain/staff/disable-staff";
import { resetPassword } from "@/domain/staff/reset-password";
import { addLocation } from "@/domain/stock/add-location";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { cancelTransfer } from "@/domain/stock/cancel-transfer";
import { closeTransfer } from "@/domain/stock/close-transfer";
import { countStock } from "@/domain/stock/count-stock";
import { dispatchTransfer } from "@/domain/stock/dispatch-transfer";
import { exportStock } from "@/domain/stock/export-stock";
import { planTransfer } from "@/domain/stock/plan-transfer";
import { previewReceipt } from "@/domain/stock/preview-receipt";
import { receiveStock } from "@/domain/stock/receive-stock";
import { PromiseSettings } from "@/domain/store/settings-schema";
import { newId } from "@/lib/id";
import { id } from "./nobody";
import { orderVerbs } from "./order-verbs-that-ask";
import { storeVerbs } from "./store-verbs-that-ask";

export { id } from "./nobody";

const strategy: ScenarioInput = {
  kind: "strategy",
  groups: [{ who: "consumers", strategy: "gain" }],
  reason: "x",
};

export type Act = (actor: Actor) => Promise<unknown>;

/** What the verb needs besides its actor; what it says about that comes only after it has asked who is there. */
export const verbs: [name: string, may: StaffRole[], act: Act][] = [
  ["pinLine", ["manager", "support"], (who) => pinLine(who, { orderLineId: id, reason: "x" })],
  ["previewPin", ["manager", "support"], (who) => previewPin(who, id)],
  ["unpinLine", ["manager", "support"], (who) => unpinLine(who, { orderLineId: id })],
  ["replanVariants", ["manager"], (who) => replanVariants(who, [id])],
  ["previewScenario", ["manager"], (who) => previewScenario(who, strategy)],
  [
    "applyScenario",
    ["manager"],
    (who) => applyScenario(who, { scenario: strategy, fingerprint: "0".repeat(64) }),
  ],
  ["importCatalog", ["manager"], (who) => importCatalog(who, {}, { file: { open: nothing } })],
  ["exportProducts", ["manager"], (who) => exportProducts(who).next()],
  ["setPolicy", ["manager"], (who) => setPolicy(who, { variantId: id, terms: null })],
  ["previewPolicy", ["manager"], (who) => previewPolicy(who, { variantId: id, terms: null })],
  ["addCompany", ["manager"], (who) => addCompany(who, { name: "", tier: 0 })],
  [
    "makeDecision",
    ["manager", "warehouse", "support"],
    (who) => makeDecision(who, { decisionId: id, choice: "wait" }),
  ],
  ["undoDecision", ["manager", "warehouse", "support"], (who) => undoDecision(who, { decisionId: id })],
  [
    "packParcel",
    ["manager", "warehouse"],
    (who) =>
      packParcel(who, {
        orderId: id,
        parcelId: id,
        locationId: id,
        lines: [{ orderLineId: id, quantity: 1 }],
      }),
  ],
  ["shipParcel", ["manager", "warehouse"], (who) => shipParcel(who, { parcelId: id })],
  ["unpackParcel", ["manager", "warehouse"], (who) => unpackParcel(who, { parcelId: id })],
  ["releaseUnpaid", ["manager", "warehouse"], (who) => releaseUnpaid(who)],
  ["settleCharge", ["manager", "warehouse"], (who) => settleCharge(who, { chargeId: id })],
  ["retryMessage", ["manager"], (who) => retryMessage(who, { messageId: id })],
  ["sendMessages", ["manager"], (who) => sendMessages(who)],
  ...orderVerbs,
  ...storeVerbs,
  [
    "cancelUnits",
    ["manager", "support"],
    (who) => cancelUnits(who, { order: { orderId: id }, orderLineId: id, quantity: 1 }),
  ],
  ["addSupplier", ["manager"], (who) => addSupplier(who, { name: "", leadTimeDays: 1 })],
  [
    "createPurchaseOrder",
    ["manager"],
    (who) =>
      createPurchaseOrder(who, {
        supplierId: id,
        locationId: id,
        expectedOn: "2020-01-01",
        lines: [{ variantId: id, quantity: 1 }],
      }),
  ],
  [
    "movePurchaseOrder",
    ["manager"],
    (who) => movePurchaseOrder(who, { purchaseOrderId: id, expectedOn: "2040-01-01" }),
  ],
  [
    "cancelPurchaseOrder",
    ["manager"],
    (who) => cancelPurchaseOrder(who, { purchaseOrderId: id, reason: "x" }),
  ],
  [
    "changeSupplier",
    ["manager"],
    (who) =>
      changeSupplier(who, {
        supplierId: id,
        name: "X",
        email: "",
        contactName: "",
        phone: "",
        note: "",
        leadTimeDays: 1,
        currency: null,
        minimumOrderMinor: 0,
        orderWeekdays: [],
        orderCutoff: "17:00",
        timeZone: null,
        workingWeekdays: [1],
      }),
  ],
  [
    "addClosure",
    ["manager"],
    (who) => addClosure(who, { supplierId: id, fromDay: "2040-01-01", toDay: "2040-01-02" }),
  ],
  ["removeClosure", ["manager"], (who) => removeClosure(who, { supplierId: id, closureId: id })],
  ["setSupplierVariant", ["manager"], (who) => setSupplierVariant(who, { supplierId: id, variantId: id })],
  [
    "removeSupplierVariant",
    ["manager"],
    (who) => removeSupplierVariant(who, { supplierId: id, variantId: id }),
  ],
  ["sendPurchaseOrder", ["manager"], (who) => sendPurchaseOrder(who, { purchaseOrderId: id })],
  ["confirmPurchaseOrder", ["manager"], (who) => confirmPurchaseOrder(who, { purchaseOrderId: id })],
  ["noteAnswer", ["manager"], (who) => noteAnswer(who, { purchaseOrderId: id })],
  [
    "changePurchaseOrder",
    ["manager"],
    (who) =>
      changePurchaseOrder(who, {
        purchaseOrderId: id,
        expectedOn: "2040-01-01",
        lines: [{ variantId: id, quantity: 1 }],
      }),
  ],
  ["learnSlips", ["manager"], (who) => learnSlips(who)],
  [
    "changePromiseDays",
    ["manager"],
    (who) =>
      changePromiseDays(who, { ...PromiseSettings.parse({}), handlingDays: -1, holidays: [], transit: [] }),
  ],
  ["importDeliveries", ["manager"], (who) => importDeliveries(who, {}, "")],
  ["assignSupplier", ["manager"], (who) => assignSupplier(who, { variantId: id, supplierId: id })],
  [
    "draftProposals",
    ["manager"],
    (who) =>
      draftProposals(who, {
        draftingKey: id,
        locationId: id,
        orders: [{ supplierId: id, lines: [{ variantId: id, quantity: 1, needed: 1 }] }],
      }),
  ],
  [
    "splitPurchaseOrderLine",
    ["manager"],
    (who) => splitPurchaseOrderLine(who, { lineId: id, quantity: 1, expectedOn: "2040-01-01" }),
  ],
  [
    "planTransfer",
    ["manager", "warehouse"],
    (who) =>
      planTransfer(who, {
        fromLocationId: id,
        locationId: newId(),
        expectedOn: "2040-01-01",
        lines: [{ variantId: id, quantity: 1 }],
      }),
  ],
  [
    "dispatchTransfer",
    ["manager", "warehouse"],
    (who) =>
      dispatchTransfer(who, {
        transferId: id,
        expectedOn: "2040-01-01",
        lines: [{ lineId: id, quantity: 1 }],
      }),
  ],
  ["cancelTransfer", ["manager", "warehouse"], (who) => cancelTransfer(who, { transferId: id, reason: "x" })],
  [
    "closeTransfer",
    ["manager", "warehouse"],
    (who) => closeTransfer(who, { transferId: id, outcome: "lost", reason: "x" }),
  ],
  ["expireHold", ["manager"], (who) => expireHold(who, { holdId: id })],
  ["tellWhoWaits", ["manager"], (who) => tellWhoWaits(who, { email: "nobody@example.com" })],
  ["remindHold", ["manager"], (who) => remindHold(who, { invitationId: id })],
  ["askInterest", ["manager"], (who) => askInterest(who, { email: "nobody@example.com" })],
  ["sendDigest", ["manager"], (who) => sendDigest(who, { preferenceId: id })],
  ["inviteWave", ["manager"], (who) => inviteWave(who, { variantId: id })],
  [
    "addStaff",
    [],
    (who) => addStaff(who, { email: "x@example.com", name: "X", role: "owner", password: "short" }),
  ],
  ["disableStaff", [], (who) => disableStaff(who, { email: "nobody@example.com" })],
  [
    "resetPassword",
    [],
    (who) => resetPassword(who, { email: "nobody@example.com", newPassword: "salt marsh lantern" }),
  ],
  ["addLocation", ["manager"], (who) => addLocation(who, { name: "", kind: "shop" })],
  [
    "adjustStock",
    ["manager", "warehouse"],
    (who) => adjustStock(who, { variantId: id, locationId: id, quantity: 1, reason: "x" }),
  ],
  [
    "countStock",
    ["manager", "warehouse"],
    (who) => countStock(who, { variantId: id, locationId: id, counted: 1 }),
  ],
  ["exportStock", ["manager", "warehouse", "support"], (who) => exportStock(who).next()],
  [
    "previewReceipt",
    ["manager", "warehouse"],
    (who) => previewReceipt(who, { purchaseOrderId: id, lines: [{ lineId: id, quantity: 1 }] }),
  ],
  [
    "receiveStock",
    ["manager", "warehouse"],
    (who) =>
      receiveStock(who, { purchaseOrderId: id, receivingKey: id, lines: [{ lineId: id, quantity: 1 }] }),
  ],
];

async function* nothing(): AsyncGenerator<Uint8Array> {}
