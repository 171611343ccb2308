// A shop of one's own: an empty database, the address that the start prints, and the first person in.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, test } from "./support/test";

test("an empty shop is set up with the printed address, once, and its owner is in", async ({
  stage,
  visit,
}) => {
  test.setTimeout(180_000);
  const name = `empty_${randomBytes(4).toString("hex")}`;
  await stage.rows(`create database ${name}`);
  const home = mkdtempSync(path.join(os.tmpdir(), "backfill-empty-"));
  const port = await freePort();
  const shop = start(name, home, port);
  try {
    const printed = await setUpAddress(shop);
    expect(printed.origin).toBe(`http://localhost:${port}`);
    const page = await visit({ baseURL: printed.origin });

    await page.goto("/admin");
    await expect(page).toHaveURL(/\/set-up$/);
    await page.goto("/set-up?token=made-up");
    await page.getByLabel("Shop name").fill("Corner shop");
    await page.getByLabel("Your name").fill("Oda Stein");
    await page.getByLabel("Your e-mail").fill("oda@corner.example");
    await page.getByLabel("Password").fill("too short");
    await page.getByRole("button", { name: "Set up the shop" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
    await page.getByLabel("Password").fill("a few words in a row");
    await page.getByRole("button", { name: "Set up the shop" }).click();
    await expect(page.getByLabel("Set-up code")).toHaveAttribute("aria-invalid", "true");

    await page.goto(printed.pathname + printed.search);
    await page.getByLabel("Shop name").fill("Corner shop");
    await page.getByLabel("Your name").fill("Oda Stein");
    await page.getByLabel("Your e-mail").fill("oda@corner.example");
    await page.getByLabel("Password").fill("a few words in a row");
    await page.getByRole("button", { name: "Set up the shop" }).click();
    await expect(page.getByRole("heading", { name: "Today", exact: true })).toBeVisible();
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Corner shop" }).first()).toBeVisible();

    const late = await visit({ baseURL: printed.origin });
    await late.goto(printed.pathname + printed.search);
    await expect(late.getByRole("heading", { name: "This shop is set up" })).toBeVisible();
  } finally {
    await stop(shop);
    rmSync(home, { recursive: true, force: true });
    await stage.rows(`drop database if exists ${name} with (force)`);
  }
});

function start(database: string, home: string, port: number): ChildProcess {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${database}`;
  const { BACKFILL_SECRET, BACKFILL_SETUP_TOKEN, BACKFILL_URL, NEXTAUTH_URL, ...env } = process.env;
  return spawn(path.resolve("node_modules/.bin/node"), ["scripts/start.mjs", "--empty"], {
    env: { ...env, DATABASE_URL: url.toString(), BACKFILL_DATA_DIR: home, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** The address that the start prints last, once the shop answers. */
function setUpAddress(shop: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = said.match(/Set up\s+(http\S+)/) ?? [];
      if (address) resolve(new URL(address));
    };
    shop.stdout?.on("data", hear);
    shop.stderr?.on("data", hear);
    shop.once("exit", (code) => reject(new Error(`The start ended with ${code}:\n${said}`)));
  });
}

async function stop(shop: ChildProcess): Promise<void> {
  if (shop.exitCode !== null) return;
  const exited = new Promise((resolve) => shop.once("exit", resolve));
  shop.kill("SIGTERM");
  await exited;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}
