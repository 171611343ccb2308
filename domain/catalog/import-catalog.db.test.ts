import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { type Actor, shopper, systemActor } from "@/domain/actor";
import { verify } from "@/domain/reports/verify";
import { setUpStore } from "@/domain/store/set-up-store";
import { now } from "@/lib/clock";
import { useDatabase } from "@/test/database";
import { fixture, textFile } from "@/test/fixtures/shopify/read";
import { importCatalog } from "./import-catalog";
import type { CatalogFile } from "./shopify-file";

useDatabase();

const system = systemActor("test");
const manager: Actor = {
  kind: "staff",
  id: "018f0000-0000-7000-8000-000000000001",
  name: "Mona",
  role: "manager",
};
const support: Actor = { ...manager, name: "Sam", role: "support" };

beforeAll(() =>
  setUpStore(system, {
    settings: {
      name: "Oak & Wool",
      contactEmail: "shop@shop.example",
      currency: "EUR",
      timeZone: "Europe/Berlin",
    },
    locationName: "Main warehouse",
    ownerName: "Olga",
    ownerEmail: "olga@shop.example",
    password: "salt marsh lantern",
  }),
);

async function rows(statement: string): Promise<Record<string, unknown>[]> {
  return [...(await getDb().execute(sql.raw(statement)))];
}

/** Everything an import writes, to compare the shop before and after. */
function everything() {
  return Promise.all(
    ["products", "product_images", "variants", "stock_levels", "stock_positions", "stock_movements", "orders"]
      .concat(["order_lines", "promises", "backorder_policies", "events", "categories"])
      .map((table) => rows(`select row_to_json(t)::text as row from ${table} t order by 1`)),
  );
}

async function onHand(handle: string) {
  return rows(`select variant.title, level.on_hand as "onHand", position.unpegged from products product
    join variants variant on variant.product_id = product.id
    join stock_positions position on position.variant_id = variant.id
    left join stock_levels level on level.variant_id = variant.id
    where product.handle = '${handle}' order by variant.position`);
}

beforeEach(async () => {
  await getDb().execute(sql`truncate products, orders, stock_movements, categories cascade`);
});

describe("importing a catalogue", () => {
  it("puts products, pictures, variants and counted units into the shop", async () => {
    const report = await importCatalog(manager, {}, { file: fixture("current.csv") });
    expect(report.products).toEqual({ inFile: 2, created: 2, changed: 0, unchanged: 0 });
    expect(report.variants).toEqual({ inFile: 4, created: 4, changed: 0, unchanged: 0 });
    expect(report.images.created).toBe(4);
    expect(report).toMatchObject({ continueVariants: 2, counted: { variants: 1, units: 5 }, uncounted: 2 });
    expect(await rows("select title, handle from categories")).toEqual([
      { title: "Stools", handle: "stools" },
    ]);
    expect(await rows("select status from products order by handle")).toEqual([
      { status: "active" },
      { status: "draft" },
    ]);
  });

  it("counts what the file counts; what it doesn't count is stocked nowhere, which is not 0", async () => {
    await importCatalog(manager, {}, { file: fixture("current.csv") });
    expect(await onHand("oak-stool")).toEqual([
      { title: "Small / Oiled", onHand: 5, unpegged: 0 },
      { title: "Small / Raw", onHand: 0, unpegged: 2 },
      { title: "Large / Oiled", onHand: null, unpegged: 0 },
    ]);
    expect(await rows("select kind, quantity from stock_movements")).toEqual([
      { kind: "count", quantity: 5 },
    ]);
  });

  it("turns units owed into an order that waits", async () => {
    const report = await importCatalog(manager, {}, { file: fixture("current.csv") });
    expect(report.owed).toEqual({ variants: 1, units: 2 });
    expect(
      await rows(
        "select source, line.title, quantity, unit_price_minor::int as price from orders join order_lines line on line.order_id = orders.id",
      ),
    ).toEqual([{ source: "import", title: "Oak Stool, Small / Raw", quantity: 2, price: 4500 }]);
    expect(await rows("select 1 as mail from messages")).toEqual([]);
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("sets a backorder policy only where the shop would do otherwise", async () => {
    await importCatalog(manager, {}, { file: fixture("current.csv") });
    expect(
      await rows(`select variant.title, is_allowed as "isAllowed", sells_on_lead_time as "onLeadTime" from backorder_policies
        join variants variant on variant.id = variant_id order by 1`),
    ).toEqual([
      { title: "", isAllowed: true, onLeadTime: true },
      { title: "Small / Raw", isAllowed: true, onLeadTime: true },
    ]);
  });

  it("changes nothing the second time", async () => {
    await importCatalog(manager, {}, { file: fixture("current.csv") });
    const before = await everything();
    const report = await importCatalog(manager, {}, { file: fixture("current.csv") });
    expect(await everything()).toEqual(before);
    expect(report.products).toEqual({ inFile: 2, created: 0, changed: 0, unchanged: 2 });
    expect(report.variants).toEqual({ inFile: 4, created: 0, changed: 0, unchanged: 4 });
    expect(report).toMatchObject({
      stockDiffers: 0,
      policyDiffers: 0,
      counted: { units: 0 },
      owed: { units: 0 },
    });
  });

  it("changes what differs and leaves what the file doesn't name, the stock above all", async () => {
    await importCatalog(manager, {}, { file: fixture("legacy.csv") });
    const report = await importCatalog(
      manager,
      {},
      {
        file: textFile(
          "Handle,Title,Price,Inventory quantity,Continue selling when out of stock\ntea-pot,Tea pot,26,9,CONTINUE\n",
        ),
      },
    );
    expect(report.products).toEqual({ inFile: 1, created: 0, changed: 1, unchanged: 0 });
    expect(report).toMatchObject({ stockDiffers: 1, policyDiffers: 1 });
    expect(await onHand("tea-pot")).toEqual([{ title: "", onHand: 3, unpegged: 0 }]);
    expect(
      await rows(`select product.title, vendor, sku, price_minor::int as price from products product
        join variants on product_id = product.id where handle = 'tea-pot'`),
    ).toEqual([{ title: "Tea pot", vendor: "Kiln", sku: "TP-1", price: 2600 }]);
  });

  it("keeps what has no price out of the shop window", async () => {
    await importCatalog(manager, {}, { file: textFile("Handle,Title\ngift,Not a gift\n") });
    expect(await rows("select status from products")).toEqual([{ status: "draft" }]);
  });

  it("writes nothing on a dry run, and tells the same numbers", async () => {
    const before = await everything();
    const dry = await importCatalog(manager, { isDryRun: true }, { file: fixture("current.csv") });
    expect(await everything()).toEqual(before);
    expect(await importCatalog(manager, {}, { file: fixture("current.csv") })).toEqual(dry);
  });

  it("reports each row that it could not take, and takes the others", async () => {
    const told: number[] = [];
    const report = await importCatalog(
      manager,
      {},
      {
        file: fixture("broken-rows.csv"),
        onProblem: ({ row, kind }) => kind === "not_taken" && told.push(row),
      },
    );
    expect(told.toSorted((a, b) => a - b)).toEqual([3, 4, 6, 7, 8, 11]);
    expect(report.problems.not_taken).toBe(6);
    expect(report.products.created).toBe(2);
    expect(report.variants.created).toBe(4);
  });
});

describe("an import that is stopped or doubled", () => {
  it("leaves whole batches; run again it brings the rest", async () => {
    const file = bigFile(1200);
    let batches = 0;
    const stop = () => {
      batches += 1;
      if (batches === 2) throw new Error("killed");
    };
    await expect(importCatalog(manager, {}, { file, onProgress: stop })).rejects.toThrow("killed");
    expect(await rows("select count(*)::int as n from products")).toEqual([{ n: 1000 }]);
    const report = await importCatalog(manager, {}, { file });
    expect(report.products).toEqual({ inFile: 1200, created: 200, changed: 0, unchanged: 1000 });
    expect(await rows("select sum(quantity)::int as units from stock_movements")).toEqual([{ units: 2400 }]);
  });

  it("makes nothing twice when two run at once", async () => {
    const file = bigFile(700);
    const reports = await Promise.all([1, 2].map(() => importCatalog(manager, {}, { file })));
    expect(reports.map((report) => report.products.created).reduce((sum, created) => sum + created)).toBe(
      700,
    );
    expect(await rows("select sum(quantity)::int as units from stock_movements")).toEqual([{ units: 1400 }]);
  });
});

describe("an import is refused", () => {
  it.each([support, { ...manager, role: "warehouse" as const }, shopper])("to %o", async (actor) => {
    await expect(importCatalog(actor, {}, { file: fixture("current.csv") })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await rows("select 1 as product from products")).toEqual([]);
  });

  it("when the file breaks off anywhere, before anything is written", async () => {
    const good = Array.from({ length: 900 }, (_, i) => `p${i},Thing,5\n`).join("");
    const file = textFile(`Handle,Title,Price\n${good}x,"never closed,5\n`);
    await expect(importCatalog(manager, {}, { file })).rejects.toThrow("never closed");
    expect(await rows("select 1 as product from products")).toEqual([]);
  });

  it("when it has no product, an unknown place, or another currency than a shop that sells already", async () => {
    await expect(importCatalog(manager, {}, { file: textFile("Handle,Title\n") })).rejects.toThrow(
      "no products",
    );
    await expect(
      importCatalog(manager, { locationName: "Moon" }, { file: fixture("legacy.csv") }),
    ).rejects.toThrow("no location “Moon”. This shop has: “Main warehouse”");
    await importCatalog(manager, {}, { file: fixture("legacy.csv") });
    await expect(
      importCatalog(manager, { currency: "VND" }, { file: fixture("legacy.csv") }),
    ).rejects.toThrow("sells in EUR");
    await expect(
      importCatalog(manager, { currency: "XYZ" }, { file: fixture("legacy.csv") }),
    ).rejects.toThrow("three letters");
  });
});

it("a shop that sells nothing yet takes the file's currency", async () => {
  const file = textFile("Handle,Title,Price\nbowl,Bowl,1050000\n");
  expect((await importCatalog(manager, { currency: "vnd" }, { file })).currency).toBe("VND");
  expect(await rows("select price_minor::int as price from variants")).toEqual([{ price: 1_050_000 }]);
  await getDb().execute(sql`truncate products cascade`);
  await importCatalog(manager, { currency: "EUR" }, { file });
});

function bigFile(products: number): CatalogFile {
  const lines = Array.from({ length: products }, (_, i) => `p-${i},Thing ${i},5,2\n`);
  return textFile(`Handle,Title,Price,Inventory quantity\n${lines.join("")}`);
}
