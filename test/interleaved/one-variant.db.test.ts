// Whatever happens to a product, in whatever order and on whatever days: the database is what the model says.
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { supplierVariants } from "@/db/schema/purchasing";
import { setPolicy } from "@/domain/catalog/set-policy";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { oda, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { useMovingClock } from "@/test/moving-clock";
import { openStreet, type Street } from "./busy-street";
import {
  adjust,
  callOff,
  cancel,
  type Model,
  order,
  pin,
  purchase,
  type Real,
  receive,
  slip,
  wait,
} from "./one-variant";

useDatabase();
const { daysFromNow } = useMovingClock();

let street: Street;
let daysPassed = 0;

beforeAll(async () => {
  street = await openStreet();
});

const units = fc.integer({ min: 1, max: 4 });
const days = fc.integer({ min: 0, max: 20 });

const happenings = fc.commands(
  [
    units.map(order),
    units.map(order),
    fc.tuple(units, days).map(([quantity, inDays]) => purchase(quantity, inDays)),
    fc.tuple(fc.nat(9), units).map(([which, most]) => receive(which, most)),
    fc.tuple(fc.nat(9), days).map(([which, inDays]) => slip(which, inDays)),
    fc.nat(9).map(callOff),
    fc.tuple(fc.nat(9), units).map(([which, most]) => cancel(which, most)),
    fc.nat(9).map(pin),
    fc.tuple(fc.integer({ min: -3, max: 4 }), fc.boolean()).map(([by, isInShop]) => adjust(by, isInShop)),
    fc.integer({ min: 1, max: 6 }).map(wait),
  ],
  { maxCommands: 14 },
);

/** A product that takes orders without any supply too, in a shop of its own age. */
async function newProduct(safetyStock: number): Promise<{ model: Model; real: Real }> {
  const variantId = await stockProduct(street, { safetyStock });
  await transaction((tx) => tx.insert(supplierVariants).values({ variantId, supplierId: street.supplierId }));
  await setPolicy(oda, { variantId, terms: { isAllowed: true, sellsOnLeadTime: true } });
  const passDays = (count: number) => {
    daysPassed += count;
    daysFromNow(daysPassed);
  };
  return { model: { onHand: new Map(), lines: [], coming: [] }, real: { street, variantId, passDays } };
}

it("has its units where the model has them, and gives them to whom trying every way would", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3 }), happenings, async (safetyStock, list) => {
      const start = await newProduct(safetyStock);
      await fc.asyncModelRun(() => start, list);
    }),
    { numRuns: 30 },
  );
  expect(await verify(getDb(), now())).toEqual([]);
}, 120_000);
