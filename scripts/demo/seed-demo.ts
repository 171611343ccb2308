// The demo shop: set up, stocked and in the middle of its week. Everything goes through the same verbs as real life.

import { getDb } from "@/db/client";
import { type Actor, systemActor } from "@/domain/actor";
import { findCategories } from "@/domain/catalog/categories";
import { importCatalog } from "@/domain/catalog/import-catalog";
import { findVariantsBySku } from "@/domain/catalog/queries";
import { setPolicy } from "@/domain/catalog/set-policy";
import { addCompany } from "@/domain/customers/add-company";
import { addStaff } from "@/domain/staff/add-staff";
import { addLocation } from "@/domain/stock/add-location";
import { setUpStore } from "@/domain/store/set-up-store";
import { randomPassword } from "@/lib/auth/random-password";
import { now } from "@/lib/clock";
import { type Day, dayAt } from "@/lib/day";
import { buildingProducts } from "./building-products";
import { catalogFile } from "./demo-product";
import { fitnessProducts } from "./fitness-products";
import { companies } from "./people";
import type { Stage } from "./stage";
import { playOrders } from "./story-orders";
import { moveToDaysAgo, playPast } from "./story-past";
import { playSignUps } from "./story-sign-ups";
import { addSuppliers, orderSupplies, playDeliveries } from "./story-supply";

const timeZone = "Europe/Berlin";
const system = systemActor("demo");

export type DemoLogin = { email: string; password: string };

export async function seedDemo(say: (line: string) => void): Promise<DemoLogin> {
  const login = { email: "robin@kettle-and-beam.example", password: randomPassword() };
  const stage = await halfAYearAgo(async (today) => {
    const opened = await open(login, today, say);
    say("Telling the past half year …");
    await playPast(opened);
    return opened;
  });
  say("Ordering from suppliers, and selling …");
  const supplies = await orderSupplies(stage);
  const orders = await playOrders(stage);
  await playDeliveries(stage, { supplies, orders });
  await playSignUps(stage);
  return login;
}

/** The shop is as old as its first promise. Afterwards it is today again. */
async function halfAYearAgo<T>(tell: (today: Day) => Promise<T>): Promise<T> {
  const today = dayAt(now(), timeZone);
  try {
    moveToDaysAgo(180);
    return await tell(today);
  } finally {
    moveToDaysAgo(0);
  }
}

async function open(login: DemoLogin, today: Day, say: (line: string) => void): Promise<Stage> {
  const { ownerId, locationId } = await setUp(login);
  const manager = await hireManager();
  say("Putting the products on the shelves …");
  await fillShelves(today);
  const shop = await addLocation(system, { name: "Shop", kind: "shop", priority: 1 });
  for (const company of companies) await addCompany(system, company);
  const stage = {
    owner: { kind: "staff" as const, id: ownerId, name: "Robin Hale", role: "owner" as const },
    manager,
    warehouseId: locationId,
    shopId: shop.locationId,
    variantIds: await findVariantsBySku(getDb()),
    today,
  };
  return { ...stage, supplierIds: await addSuppliers(stage) };
}

function setUp({ email, password }: DemoLogin) {
  return setUpStore(system, {
    settings: {
      name: "Kettle & Beam",
      contactEmail: "hello@kettle-and-beam.example",
      contactPhone: "+49 421 555 0172",
      mailFrom: "Kettle & Beam <hello@kettle-and-beam.example>",
      postalAddress: "Kettle & Beam, Speicherhof 7, 28217 Bremen, Germany",
      currency: "EUR",
      locale: "en-GB",
      timeZone,
      partialShip: { waitAtMostDays: 10, delayCostPerDayMinor: 60 },
    },
    locationName: "Main warehouse",
    ownerName: "Robin Hale",
    ownerEmail: email,
    password,
    isDemo: true,
  });
}

async function hireManager(): Promise<Actor & { kind: "staff" }> {
  const person = { name: "Mara Lindgren", role: "manager" as const };
  const email = "mara@kettle-and-beam.example";
  const { staffId } = await addStaff(system, { ...person, email, password: randomPassword() });
  return { kind: "staff", id: staffId, ...person };
}

async function fillShelves(today: Day): Promise<void> {
  await importCatalog(system, {}, { file: catalogFile(fitnessProducts, "Fitness equipment", today) });
  await importCatalog(system, {}, { file: catalogFile(buildingProducts, "Building supplies", today) });
  const category = (await findCategories(getDb(), ["Building supplies"])).get("Building supplies");
  if (!category) throw new Error("the category was not made");
  await setPolicy(system, {
    categoryId: category,
    terms: { isAllowed: true, sellsOnLeadTime: true, maxOpenUnits: 2000, maxWaitDays: 120 },
  });
  await denyAgain();
}

/** What the file said "no" to before the category said "yes" stays "no". */
async function denyAgain(): Promise<void> {
  const variantIds = await findVariantsBySku(getDb());
  const denied = buildingProducts.flatMap(({ variants }) =>
    variants.filter(({ sellsWhenOut }) => sellsWhenOut === false),
  );
  for (const { sku } of denied) {
    await setPolicy(system, { variantId: variantIds.get(sku) ?? null, terms: { isAllowed: false } });
  }
}
