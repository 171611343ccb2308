// What lies where, variant by variant, as it is written to a file.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { guardIdentifier, guardText } from "@/domain/catalog/spreadsheet-cells";

const VARIANTS_A_PAGE = 2000;

const header = [
  "URL handle",
  "Title",
  "Variant",
  "SKU",
  "Location",
  "On hand",
  "Pegged",
  "Safety stock",
  "Incoming",
];

type StockRow = {
  id: string;
  handle: string;
  title: string;
  variant: string;
  sku: string;
  location: string | null;
  onHand: number | null;
  pegged: number | null;
  safetyStock: number;
  incoming: number;
};

/** One row a variant and place; a variant that is stocked nowhere has one row that says so, which is not 0. */
export async function* exportStock(actor: Actor): AsyncGenerator<string[]> {
  authorize(actor, "admin.view");
  yield header;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await readPage(after);
    for (const row of rows) yield cellsOf(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function readPage(after: string): Promise<StockRow[]> {
  return getDb().execute<StockRow>(sql`
    with page as (select id from variants where id > ${after}::uuid order by id limit ${VARIANTS_A_PAGE})
    select variant.id, product.handle, product.title, variant.title as variant, variant.sku, location.name as location,
      level.on_hand as "onHand", level.pegged, variant.safety_stock as "safetyStock", position.incoming
    from page join variants variant on variant.id = page.id
    join products product on product.id = variant.product_id
    join stock_positions position on position.variant_id = variant.id
    left join stock_levels level on level.variant_id = variant.id
    left join locations location on location.id = level.location_id
    order by variant.id, location.priority, location.id`);
}

function cellsOf(row: StockRow): string[] {
  return [
    row.handle,
    guardText(row.title),
    guardText(row.variant),
    guardIdentifier(row.sku),
    guardText(row.location ?? "not stocked"),
    row.onHand === null ? "" : String(row.onHand),
    row.pegged === null ? "" : String(row.pegged),
    String(row.safetyStock),
    String(row.incoming),
  ];
}
