import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture, readAll, textFile } from "@/test/fixtures/shopify/read";

describe("a product export with today's column names", () => {
  it("becomes products, variants and pictures", async () => {
    const { products } = await readAll(fixture("current.csv"));
    const [stool, blanket] = products;
    expect(products).toHaveLength(2);
    expect(stool).toMatchObject({
      handle: "oak-stool",
      title: "Oak Stool",
      descriptionHtml: "<p>Solid <b>oak</b>.</p>",
      category: "Stools",
      tags: ["oak", "seat"],
      status: "active",
      optionNames: ["Size", "Finish"],
    });
    expect(
      stool?.variants.map(({ title, priceMinor, quantity, policy }) => [title, priceMinor, quantity, policy]),
    ).toEqual([
      ["Small / Oiled", 4990, 5, "deny"],
      ["Small / Raw", 4500, -2, "continue"],
      ["Large / Oiled", 7900, undefined, "deny"],
    ]);
    expect(blanket).toMatchObject({ status: "draft", optionNames: [], descriptionHtml: "Plain words" });
    expect(blanket?.variants).toMatchObject([
      { sku: "=WB-1", optionValues: [], title: "", quantity: undefined },
    ]);
  });

  it("takes each picture of a product once, those that only a variant names among them", async () => {
    const { products } = await readAll(fixture("current.csv"));
    expect(products[0]?.images.map(({ url }) => url.slice(20))).toEqual([
      "stool-1.jpg",
      "stool-2.jpg",
      "stool-3.jpg",
      "stool-oiled.jpg",
    ]);
  });

  it("strips the spreadsheet's apostrophes, keeps a rounded barcode as text and says so", async () => {
    const { products, problems } = await readAll(fixture("current.csv"));
    expect(products[0]?.variants.map(({ barcode, grams }) => [barcode, grams])).toEqual([
      ["0012345678905", 2501],
      ["", 2500],
      ["1.23E+12", 4000],
    ]);
    expect(problems.filter(({ kind }) => kind === "damaged_number")).toMatchObject([{ row: 4 }]);
  });

  it("takes doubled and blank SKUs and warns of both", async () => {
    const { problems } = await readAll(fixture("current.csv"));
    expect(problems.filter(({ kind }) => kind === "sku_doubled")).toMatchObject([{ row: 3 }]);
    expect(problems.filter(({ kind }) => kind === "no_sku")).toMatchObject([{ row: 4 }]);
  });
});

describe("older and other exports", () => {
  it("reads the column names of before", async () => {
    const { products } = await readAll(fixture("legacy.csv"));
    expect(products.map(({ handle, variants, images }) => [handle, variants.length, images.length])).toEqual([
      ["tea-pot", 1, 2],
      ["cup", 2, 0],
    ]);
    expect(products[1]?.variants.map(({ policy }) => policy)).toEqual(["continue", "deny"]);
  });

  it("reads semicolons, a byte order mark and loose quotation marks; a decimal comma is refused by its row", async () => {
    const { products, problems } = await readAll(fixture("semicolons-bom.csv"));
    expect(products.map(({ title }) => title)).toEqual(['Lampe "Groß"', "Schirm"]);
    expect(products[1]?.variants.map(({ sku }) => sku)).toEqual(["S2"]);
    expect(problems.find(({ kind }) => kind === "not_taken")).toMatchObject({ row: 3 });
  });

  it("doesn't take a missing quantity column for a count of 0, nor a missing price for a gift", async () => {
    const { products, problems } = await readAll(textFile("Handle,Title\na,A thing\n"));
    expect(products[0]?.variants).toMatchObject([
      { quantity: undefined, priceMinor: undefined, policy: undefined },
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(["no_price", "no_sku"]);
  });

  it("doesn't take the 0 of something that isn't tracked for a count", async () => {
    const rows = "a,A,5,shopify,0\nb,B,5,,0\nc,C,5,,-1\n";
    const { products } = await readAll(
      textFile(`Handle,Title,Price,Inventory tracker,Inventory quantity\n${rows}`),
    );
    expect(products.map(({ variants }) => variants[0]?.quantity)).toEqual([0, undefined, -1]);
  });

  it("reads UTF-16 as Excel saves it", async () => {
    const text = Buffer.from("\uFEFFHandle\tTitle\tPrice\nphở\tPhở bowl\t5\n", "utf16le");
    expect((await readAll(textFile(text))).products).toMatchObject([{ handle: "phở", title: "Phở bowl" }]);
  });
});

describe("rows that can't be taken", () => {
  it("are each named with their row and reason, and the rest goes on", async () => {
    const { products, problems } = await readAll(fixture("broken-rows.csv"));
    const refused = problems
      .filter(({ kind }) => kind === "not_taken")
      .map(({ row, sentence }) => [row, sentence]);
    expect(refused).toEqual([
      [6, expect.stringContaining("only 6 cells")],
      [7, expect.stringContaining("no handle")],
      [3, expect.stringContaining("from row 2 on already")],
      [4, expect.stringContaining("more decimals")],
      [8, expect.stringContaining("no title")],
      [11, expect.stringContaining("already; this variant was not taken")],
    ]);
    expect(problems.filter(({ kind }) => kind === "quantity_not_taken").map(({ row }) => row)).toEqual([
      5, 9,
    ]);
    expect(
      products.map(({ handle, isContinuation, variants }) => [handle, isContinuation, variants.length]),
    ).toEqual([
      ["good", false, 2],
      ["other", false, 1],
      ["good", true, 1],
    ]);
    expect(products[2]?.variants).toMatchObject([{ title: "XXL", position: 3 }]);
  });

  it("names a NUL character", async () => {
    const { problems } = await readAll(textFile("Handle,Title,Price\na,A\0B,5\nb,B,5\n"));
    expect(problems[0]).toMatchObject({ row: 2, sentence: expect.stringContaining("NUL") });
  });
});

describe("a file that is no product export", () => {
  it.each([
    ["nothing at all", "", /empty/],
    ["only empty lines", "\n\n", /empty/],
    ["prose", "Dear shop,\nplease find attached\n", /no “Handle”/],
    ["a page", "<!doctype html><html></html>", /no “Handle”/],
    ["another system's export", "Product Id,Product Title,Variant SKU\n1,A,B\n", /no “Handle”/],
    ["no titles", "Handle,Price\na,5\n", /no “Title”/],
    ["an inventory export", "Handle,Title,Location,Available\na,A,Shop,5\n", /inventory export/],
    ["a quotation mark that never closes", 'Handle,Title\na,"A\nb,B\n', /row 2 and never closed/],
  ])("is refused in a sentence: %s", async (_, text, sentence) => {
    await expect(readAll(textFile(text))).rejects.toThrow(sentence);
  });

  it("is refused when it isn't text", async () => {
    await expect(readAll(textFile(new Uint8Array([0x50, 0x4b, 3, 4, 20])))).rejects.toThrow(
      /spreadsheet or a zip/,
    );
    await expect(readAll(textFile(new Uint8Array([0x89, 0x50, 0xff, 0xfe])))).rejects.toThrow(/isn't UTF-8/);
  });
});

describe("any text at all", () => {
  it("is stored byte for byte, or its row is refused; a number is never invented", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (title) => {
        fc.pre(title.trim() !== "" && !/^'+[=+\-@\t\r]/.test(title));
        const cell = `"${title.replaceAll('"', '""')}"`;
        const { products, problems } = await readAll(textFile(`Handle,Title,Price\nx,${cell},5\n`));
        if (title.includes("\0")) expect(problems[0]?.sentence).toContain("NUL");
        else expect(products[0]?.title).toBe(title);
      }),
      { numRuns: 60 },
    );
  });
});
