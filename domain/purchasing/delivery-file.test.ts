import { describe, expect, it } from "vitest";
import { isRefusal } from "@/lib/refusal";
import { type DeliveryFileOptions, mergeDeliveryLines, readDeliveryFile } from "./delivery-file";

const today = "2026-06-01";

describe("the columns of a file of past deliveries", () => {
  it("are recognised by name, whatever the separator", () => {
    const file = read(
      "Vendor;Scheduled Delivery Date;Delivered to Client Date\nAcme;2026-01-05;2026-01-08\n",
    );
    expect(file.deliveries).toEqual([
      {
        row: 2,
        supplier: "Acme",
        expectedOn: "2026-01-05",
        receivedOn: "2026-01-08",
        orderedOn: null,
        reference: null,
      },
    ]);
  });

  it("are those that the caller names, before any known name", () => {
    const text = "wer,expected,soll,ist\nAcme,2020-01-01,2026-01-05,2026-01-08\n";
    const columns = { supplier: "Wer", expected: "soll", received: "ist" };
    expect(read(text, { columns }).deliveries[0]).toMatchObject({
      expectedOn: "2026-01-05",
      receivedOn: "2026-01-08",
    });
  });

  it("are asked for when they aren't found", () => {
    expect(refusalOf("Vendor,Due\nAcme,2026-01-05\n")).toBe(
      "No column is known to hold the day it was received. Name it with --column received=NAME. The file has “Vendor”, “Due”.",
    );
    expect(refusalOf("Vendor,Due,Arrived\n", { columns: { received: "ist" } })).toBe(
      "The file has no column “ist”. It has “vendor”, “due”, “arrived”.",
    );
    expect(refusalOf("")).toBe("The file is empty.");
  });
});

describe("the days of the file", () => {
  it.each([
    ["2-Jun-06", "2006-06-02"],
    ["02 June 2006", "2006-06-02"],
    ["June 2, 2006", "2006-06-02"],
    ["2006-06-02 00:00:00", "2006-06-02"],
    ["2006/6/2", "2006-06-02"],
    ["29-Feb-08", "2008-02-29"],
  ])("%s says which day it means", (cell, day) => {
    expect(read(`supplier,expected,received\nAcme,"${cell}","${cell}"\n`).deliveries[0]?.expectedOn).toBe(
      day,
    );
  });

  it("are asked about when they can be read two ways", () => {
    const text = "supplier,expected,received\nAcme,3/4/26,5/4/26\n";
    expect(refusalOf(text)).toBe(
      "The days in “expected” can be read two ways, like 3/4/26. Say which with --dates dmy (day first) or --dates mdy (month first).",
    );
    expect(read(text, { dates: "dmy" }).deliveries[0]).toMatchObject({
      expectedOn: "2026-04-03",
      receivedOn: "2026-04-05",
    });
    expect(read(text, { dates: "mdy" }).deliveries[0]).toMatchObject({
      expectedOn: "2026-03-04",
      receivedOn: "2026-05-04",
    });
  });

  it("are settled by a day that can be read one way only, column by column", () => {
    const file = read("supplier,expected,received\nAcme,3/4/26,2026-04-05\nAcme,25/4/26,2026-04-26\n");
    expect(file.deliveries.map(({ expectedOn }) => expectedOn)).toEqual(["2026-04-03", "2026-04-25"]);
    expect(file.notes).toEqual([
      "“expected” is read with the day first, since 25/4/26 can't be read otherwise.",
    ]);
  });

  it("are asked about when a column contradicts itself, or a spreadsheet has been at it", () => {
    expect(refusalOf("supplier,expected,received\nA,25/4/26,2026-04-25\nA,4/26/26,2026-04-25\n")).toContain(
      "with the day first, like 25/4/26, and with the month first, like 4/26/26",
    );
    expect(
      refusalOf("supplier,expected,received\nA,12/25/06,2007-01-01\nA,2012-01-06,2007-01-01\n"),
    ).toContain("a spreadsheet may have swapped day and month");
  });

  it("of ordering aren't needed: a column of them that can't be trusted is left out, and that is said", () => {
    const file = read(
      "supplier,expected,received,order date\nA,2007-01-01,2007-01-02,12/25/06\nA,2007-01-01,2007-01-02,2012-01-06\n",
    );
    expect(file.deliveries.map(({ orderedOn }) => orderedOn)).toEqual([null, null]);
    expect(file.notes[0]).toMatch(/^“order date” isn't taken\./);
  });
});

describe("a row that can't be taken", () => {
  it("is told with its number, and the others go on", () => {
    const file = read(
      [
        "supplier,expected,received",
        ",2026-01-01,2026-01-01",
        "Acme,Date Not Captured,2026-01-01",
        "Acme,2026-02-30,2026-03-01",
        "Acme,2026-01-01,",
        "",
        "Acme,2026-05-01,2027-01-01",
        "Acme,2016-05-01,2026-05-01",
        "A\u0000cme,2026-01-01,2026-01-01",
        "Acme,2026-01-01,2026-01-03",
      ].join("\n"),
    );
    expect(file.rows).toBe(8);
    expect(file.problems).toEqual([
      { row: 2, message: "The supplier is missing." },
      { row: 3, message: "“Date Not Captured” isn't a day that it was expected on." },
      { row: 4, message: "“2026-02-30” isn't a day that it was expected on." },
      { row: 5, message: "The day it was received is missing." },
      { row: 7, message: "It says received on 2027-01-01, which is still to come." },
      {
        row: 8,
        message: "It was received 3652 days after it was expected; more than 400 is taken for a mistake.",
      },
      { row: 9, message: "The supplier's name has a character that can't be stored." },
    ]);
    expect(file.deliveries.map(({ row }) => row)).toEqual([10]);
  });

  it("a file that is no CSV is refused", () => {
    expect(refusalOf('supplier,expected,received\n"Acme,2026-01-01,2026-01-01\n')).toContain(
      "can't be read as CSV",
    );
  });
});

it("lines of one delivery are one receipt; without a purchase order each row is one", () => {
  const { deliveries } = read(
    "supplier,po number,expected,received\nA,1,2026-01-01,2026-01-03\nA,1,2026-01-01,2026-01-03\nA,1,2026-01-01,2026-01-09\nA,,2026-01-01,2026-01-03\nA,,2026-01-01,2026-01-03\n",
  );
  expect(mergeDeliveryLines(deliveries).map(({ row }) => row)).toEqual([2, 4, 5, 6]);
});

function read(text: string, options: Partial<DeliveryFileOptions> = {}) {
  return readDeliveryFile(text, { today, ...options });
}

function refusalOf(text: string, options: Partial<DeliveryFileOptions> = {}): string {
  try {
    read(text, options);
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  throw new Error("was taken");
}
