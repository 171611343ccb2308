import { describe, expect, it } from "vitest";
import { exampleProps } from "./example-props";
import { purchaseOrderPdf } from "./purchase-order-pdf";

const order = exampleProps["purchase-order"];

describe("the printed purchase order", () => {
  it("is the same file each time", async () => {
    const [first, second] = [await purchaseOrderPdf(order), await purchaseOrderPdf(order)];
    expect(first.equals(second)).toBe(true);
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(first.subarray(-6).toString().trim()).toBe("%%EOF");
  });

  it("is another file when anything in it is another", async () => {
    const before = await purchaseOrderPdf(order);
    const after = await purchaseOrderPdf({ ...order, version: 2, news: "changed" });
    expect(before.equals(after)).toBe(false);
  });

  it("goes on over as many pages as it takes, and is small enough for any mailbox", async () => {
    const lines = Array.from({ length: 50 }, (_, n) =>
      order.lines.map((line) => ({ ...line, title: `Plate ${n} ${"ü".repeat(150)}` })),
    ).flat();
    const file = await purchaseOrderPdf({ ...order, lines });
    expect(pagesIn(file)).toBeGreaterThan(8);
    expect(file.length).toBeLessThan(200_000);
  });

  it.each([
    ["letters of many scripts", "Łódź Đặng Ωμέγα Привет 漢字 عربى 👩‍🔧"],
    ["marks that turn the text around", "\u202Egnp.exe\u0000\u2028"],
    ["one word without an end", "x".repeat(5000)],
    ["nothing at all", ""],
  ])("is made whatever people typed: %s", async (_what, typed) => {
    const file = await purchaseOrderPdf({
      ...order,
      supplier: typed,
      contactName: typed,
      note: typed,
      lines: order.lines.map((line) => ({ ...line, title: typed, sku: typed, supplierSku: typed })),
    });
    expect(pagesIn(file)).toBeGreaterThan(0);
  });

  it("carries no link of another scheme", async () => {
    const file = await purchaseOrderPdf({ ...order, answerLink: "javascript:alert(1)" });
    expect(file.toString("latin1")).not.toContain("javascript:");
  });
});

function pagesIn(file: Buffer): number {
  return file.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
