import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { addLocation } from "@/domain/stock/add-location";
import { mika, openShop, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { addCompany } from "./add-company";

useDatabase();

beforeAll(async () => {
  await openShop();
});

it("a company's people order for it, with its service level", async () => {
  await addCompany(mika, { name: "Roofers", tier: 2, people: [{ email: "Ida@Roof.example", name: "Ida" }] });
  const people = await getDb().execute(sql`
    select email, tier from customers join companies on companies.id = company_id`);
  expect([...people]).toEqual([{ email: "ida@roof.example", tier: 2 }]);
});

it("a company's name is taken once, its level is not below 0, and only managers add one", async () => {
  await addCompany(mika, { name: "Twice", tier: 0 });
  await expect(addCompany(mika, { name: "Twice", tier: 1 })).rejects.toMatchObject({
    code: "conflict",
    field: "name",
  });
  await expect(addCompany(mika, { name: "Low", tier: -1 })).rejects.toThrow("0 or more");
  await expect(addCompany(sue, { name: "Other", tier: 1 })).rejects.toMatchObject({ code: "forbidden" });
});

it("a place is added by a manager, once under its name", async () => {
  const { locationId } = await addLocation(mika, { name: "Shop", kind: "shop", priority: 1 });
  expect(locationId).toMatch(/^[0-9a-f-]{36}$/);
  await expect(addLocation(mika, { name: "Shop", kind: "shop" })).rejects.toMatchObject({ code: "conflict" });
  await expect(addLocation(wes, { name: "Yard", kind: "warehouse" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
