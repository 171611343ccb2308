// The purchase order as a printed page: who orders what from whom, for when, at what price.
import type { MailProps } from "@/emails/props";
import { oneLine, webAddress } from "@/emails/words";
import { openSheet, page, type Sheet, type TextStyle } from "@/lib/pdf/sheet";

type PurchaseOrder = MailProps["purchase-order"];
type Column = { head: string; x: number; width: number; align?: "end"; text: (line: PrintedLine) => string };
type PrintedLine = PurchaseOrder["lines"][number];

const left = page.margin;
const width = page.width - 2 * page.margin;
const bottom = page.height - 70;
const soft = "#534c45";
const small: TextStyle = { size: 8.5, color: soft };
const plain: TextStyle = { size: 9.5 };
const leading = 13;

/** `order.madeAt` is the file's time of making, so that the same order gives the same bytes. */
export async function purchaseOrderPdf(order: PurchaseOrder): Promise<Buffer> {
  const title = `Purchase order ${order.orderNumber}`;
  const sheet = openSheet({ title, author: order.shop.name, at: new Date(order.madeAt) });
  let y = drawHead(sheet, order, title);
  y = drawParties(sheet, order, y);
  y = drawLines(sheet, order, y);
  y = drawTotal(sheet, order, y);
  drawFoot(sheet, order, y);
  sheet.onEachPage((number, of) => {
    sheet.line(`${title} · ${oneLine(order.shop.name, 60)}`, left, page.height - 44, width, small);
    sheet.line(`Page ${number} of ${of}`, left, page.height - 44, width, { ...small, align: "end" });
  });
  return sheet.finish();
}

function drawHead(sheet: Sheet, order: PurchaseOrder, title: string): number {
  let y = page.margin;
  sheet.line(oneLine(order.shop.name, 70), left, y, width, { size: 11, weight: "bold" });
  for (const text of sheet.linesOf(oneLine(order.shop.postalAddress, 200), width / 2, small)) {
    y += leading;
    sheet.line(text, left, y + 3, width, small);
  }
  y += 40;
  sheet.line(title, left, y, width, { size: 22, weight: "bold" });
  const version = order.version === 0 ? "Draft" : order.version > 1 ? `Version ${order.version}` : "";
  sheet.line([version, order.sentOn].filter(Boolean).join(" · "), left, y + 8, width, {
    ...plain,
    align: "end",
    color: soft,
  });
  return y + 40;
}

function drawParties(sheet: Sheet, order: PurchaseOrder, top: number): number {
  const column = width / 2 - 12;
  const supplier = [order.supplier, order.contactName].filter((text) => text !== "");
  const delivery = [order.shop.name, order.deliverTo, order.shop.contactPhone].filter((text) => text !== "");
  const ends = [
    block(sheet, "Supplier", supplier, { x: left, y: top, width: column }),
    block(sheet, "Deliver to", delivery, { x: left + column + 24, y: top, width: column }),
  ];
  let y = Math.max(...ends) + 10;
  if (order.note !== "") y = block(sheet, "Note", [order.note], { x: left, y, width }) + 10;
  return y;
}

function block(
  sheet: Sheet,
  heading: string,
  texts: string[],
  at: { x: number; y: number; width: number },
): number {
  sheet.line(heading, at.x, at.y, at.width, small);
  let y = at.y + leading;
  for (const text of texts.flatMap((one) => sheet.linesOf(oneLine(one, 600), at.width, plain))) {
    sheet.line(text, at.x, y, at.width, plain);
    y += leading;
  }
  return y;
}

function columnsOf(order: PurchaseOrder): Column[] {
  const hasPrices = order.lines.some((line) => line.amount !== "");
  const product: Column = { head: "Product", x: left, width: hasPrices ? 190 : 280, text: () => "" };
  const units: Column = {
    head: "Units",
    x: product.x + product.width + 8,
    width: 48,
    align: "end",
    text: (line) => line.quantity,
  };
  const day: Column = { head: "Expected", x: units.x + 60, width: 103, text: (line) => line.day };
  if (!hasPrices) return [product, units, day];
  const price: Column = {
    head: "Unit price",
    x: day.x + 104,
    width: 58,
    align: "end",
    text: (line) => line.unitPrice,
  };
  const amount: Column = {
    head: "Amount",
    x: price.x + 62,
    width: page.width - page.margin - price.x - 62,
    align: "end",
    text: (line) => line.amount,
  };
  return [product, units, day, price, amount];
}

function drawLines(sheet: Sheet, order: PurchaseOrder, top: number): number {
  const columns = columnsOf(order);
  let y = drawColumnHeads(sheet, columns, top + 8);
  for (const line of order.lines) {
    const titles = sheet.linesOf(oneLine(line.title, 240), columns[0]?.width ?? 200, plain);
    const codes = [
      line.sku && `Our SKU ${line.sku}`,
      line.supplierSku && `Your number ${line.supplierSku}`,
      line.arrived,
    ]
      .filter(Boolean)
      .join(" · ");
    const details = sheet.linesOf(oneLine(codes, 200), columns[0]?.width ?? 200, small);
    const height = titles.length * leading + details.length * 11 + 10;
    if (y + height > bottom) {
      sheet.newPage();
      y = drawColumnHeads(sheet, columns, page.margin);
    }
    let at = y + 5;
    for (const text of titles) {
      sheet.line(text, left, at, width, plain);
      at += leading;
    }
    for (const text of details) {
      sheet.line(text, left, at, width, small);
      at += 11;
    }
    for (const { text, x, width: room, align } of columns)
      sheet.line(text(line), x, y + 5, room, { ...plain, align });
    y += height;
    sheet.rule(y, "#e0dcd5");
  }
  return y;
}

function drawColumnHeads(sheet: Sheet, columns: Column[], y: number): number {
  for (const { head, x, width: room, align } of columns) sheet.line(head, x, y, room, { ...small, align });
  sheet.rule(y + leading + 2);
  return y + leading + 2;
}

function drawTotal(sheet: Sheet, order: PurchaseOrder, y: number): number {
  if (order.total === "") return y;
  sheet.line(`Total  ${order.total}`, left, y + 10, width, { size: 11, weight: "bold", align: "end" });
  return y + 30;
}

function drawFoot(sheet: Sheet, order: PurchaseOrder, top: number): void {
  const link = webAddress(order.answerLink);
  if (!link) return;
  let y = top + 16;
  if (y + 40 > bottom) {
    sheet.newPage();
    y = page.margin;
  }
  sheet.line("Please confirm, or tell us what differs, here:", left, y, width, plain);
  for (const text of sheet.linesOf(link, width, small)) {
    y += leading;
    sheet.line(text, left, y, width, { ...small, color: "#6a2250" });
    sheet.link(left, y, width, leading, link);
  }
}
