import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { readUpload } from "@/domain/uploads/upload-files";
import { mika, openShop, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { changeLogo } from "./change-logo";
import { getSettings } from "./settings";

useDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "backfill-uploads-"));
  process.env.BACKFILL_DATA_DIR = folder;
  await openShop();
});
afterAll(() => rm(folder, { recursive: true }));

const give = (bytes: Uint8Array, name = "logo.png") =>
  changeLogo(mika, { logo: { name, bytes: new Uint8Array(bytes) } });
const drawing = (svg: string) => give(new TextEncoder().encode(svg), "logo.svg");
const plum = { r: 94, g: 35, b: 71 };
const kept = async () => (await getSettings(getDb())).logo;

it("a logo is drawn anew, fitted, kept once by what is in it, and taken down again", async () => {
  const png = await sharp({ create: { width: 1200, height: 300, channels: 3, background: plum } })
    .withExif({ IFD0: { Artist: "Somebody" } })
    .png()
    .toBuffer();
  await give(png);
  const logo = await kept();
  expect(logo).toMatchObject({ width: 480, height: 120, alt: "" });
  const file = await readUpload(`${logo?.contentHash}.webp`);
  const drawn = await sharp(file).metadata();
  expect(drawn).toMatchObject({ format: "webp", width: 480, height: 120 });
  expect(drawn.exif).toBeUndefined();
  const icon = await sharp(await readUpload(`${logo?.contentHash}-icon.png`)).metadata();
  expect(icon).toMatchObject({ format: "png", width: 96, height: 96 });
  await give(png);
  expect(await readdir(path.join(folder, "uploads"))).toHaveLength(2);
  await changeLogo(mika, { logo: null });
  expect(await kept()).toBeNull();
});

it("a drawing becomes a picture: what it would run or fetch is gone", async () => {
  await drawing(
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" onload="alert(1)"><script>alert(2)</script>
     <image href="file:///etc/passwd" width="9" height="9"/><image href="https://elsewhere.example/x.png" width="9" height="9"/>
     <rect width="100" height="50" fill="#5e2347"/></svg>`,
  );
  const logo = await kept();
  expect(logo).toMatchObject({ width: 240, height: 120 });
  const file = Buffer.from((await readUpload(`${logo?.contentHash}.webp`)) ?? []);
  expect(file.toString("latin1")).not.toContain("alert");
  expect((await sharp(file).metadata()).format).toBe("webp");
});

const entities = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${"bcdefghij"
  .split("")
  .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`)
  .join("")}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&j;</text></svg>`;

it.each([
  ["words that are called a PNG", () => give(new TextEncoder().encode("<script>alert(1)</script>"))],
  ["a PNG that was cut short", () => give(new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]))],
  [
    "a drawing of a million pixels each way",
    () => drawing('<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"/>'),
  ],
  ["a drawing that grows while it is read", () => drawing(entities)],
  [
    "an animation",
    async () =>
      give(
        await sharp({ create: { width: 9, height: 9, channels: 3, background: plum } })
          .gif()
          .toBuffer(),
      ),
  ],
])("%s is refused, and nothing changes", async (_what, sending) => {
  const before = await kept();
  await expect(sending()).rejects.toMatchObject({ code: "invalid", field: "logo" });
  expect(await kept()).toEqual(before);
});

it("more than 2 MB are refused before anybody looks into them", async () => {
  await expect(give(new Uint8Array(2 * 1024 * 1024 + 1))).rejects.toThrow("larger than 2 MB");
});

it.each([wes, sue])("is refused to %o", async (actor) => {
  await expect(changeLogo(actor, { logo: null })).rejects.toMatchObject({ code: "forbidden" });
});

it.each(["../secrets.json", "a.webp", `${"a".repeat(32)}.svg`])("%o is no upload", async (name) => {
  expect(await readUpload(name)).toBeUndefined();
});
