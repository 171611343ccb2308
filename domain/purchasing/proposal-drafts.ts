// The draft that proposals of a supplier go into: the one it has for this place, so that it gets one order, else a new one.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { newId } from "@/lib/id";
import { changeDraftLines, insertLines } from "./lines";
import type { ProposedLine, ProposingSupplier } from "./proposals";
import { insertPurchaseOrder, setExpectedDay } from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";

export type Draft = { id: string; number: number };
type OpenDraft = Draft & { supplierId: string; expectedOn: string };

/** Locks the drafts that these suppliers have for a place, before the variants; the oldest of each supplier, by its id. */
export async function lockDrafts(
  tx: Tx,
  { supplierIds, locationId }: { supplierIds: string[]; locationId: string },
): Promise<Map<string, OpenDraft>> {
  const rows = await tx.execute<OpenDraft>(sql`
    select id, number::int as number, supplier_id as "supplierId", expected_on::text as "expectedOn" from purchase_orders
    where closed_at is null and state = 'draft' and location_id = ${locationId}::uuid
      and supplier_id = any(${idsOf(supplierIds)})
    order by id for no key update`);
  return new Map(rows.toReversed().map((row) => [row.supplierId, row]));
}

export type DraftedLine = Pick<ProposedLine, "need" | "offer" | "quantity" | "expectedOn">;

/** Units of a product that the draft has already are added to its line, which keeps its day. */
export async function addToDraft(tx: Tx, draft: OpenDraft, lines: DraftedLine[]): Promise<Draft> {
  const before = await readPurchaseOrderLines(tx, draft.id);
  const lineOf = (variantId: string) => before.find((line) => line.variantId === variantId);
  await changeDraftLines(
    tx,
    lines.flatMap(({ need, quantity }) => {
      const line = lineOf(need.variantId);
      return line ? [{ ...line, quantity: line.quantity + quantity }] : [];
    }),
  );
  const added = lines.filter(({ need }) => !lineOf(need.variantId));
  await insertLines(
    tx,
    added.map((line) => draftLine(draft.id, line)),
  );
  const first = firstDay(added) ?? draft.expectedOn;
  if (first < draft.expectedOn) await setExpectedDay(tx, draft.id, first);
  return { id: draft.id, number: draft.number };
}

export async function startDraft(
  tx: Tx,
  {
    supplier,
    locationId,
    lines,
    storeCurrency,
    at,
  }: {
    supplier: ProposingSupplier;
    locationId: string;
    lines: DraftedLine[];
    storeCurrency: string;
    at: Date;
  },
): Promise<Draft> {
  const id = newId();
  const expectedOn = firstDay(lines);
  if (expectedOn === undefined) throw new Error("a draft has at least one line");
  const number = await insertPurchaseOrder(tx, {
    id,
    supplierId: supplier.id,
    locationId,
    state: "draft",
    expectedOn,
    currency: supplier.currency === storeCurrency ? null : supplier.currency,
    createdAt: at,
  });
  await insertLines(
    tx,
    lines.map((line) => draftLine(id, line)),
  );
  return { id, number };
}

function draftLine(purchaseOrderId: string, { need, offer, quantity, expectedOn }: DraftedLine) {
  return {
    id: newId(),
    purchaseOrderId,
    variantId: need.variantId,
    quantity,
    openQuantity: 0,
    expectedOn,
    unitCostMinor: offer.unitCostMinor,
  };
}

function firstDay(lines: DraftedLine[]): string | undefined {
  return lines.map(({ expectedOn }) => expectedOn).sort()[0];
}
