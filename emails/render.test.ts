import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { exampleProps } from "./example-props";
import { isMailKind, type MailKind } from "./props";
import { type RenderedMail, renderMail, renderStoredMail } from "./render";

const kinds = Object.keys(exampleProps).filter(isMailKind);
const GMAIL_CUTS_AT = 102 * 1024;

/** Every mail with something else in the place of each text that people type. */
async function renderWith(kind: MailKind, typed: string): Promise<RenderedMail> {
  const props = structuredClone(exampleProps);
  for (const each of Object.values(props)) each.shop.name = typed;
  for (const each of [props.invitation, props["confirm-subscription"]]) each.product = typed;
  for (const order of [
    props["order-confirmation"],
    props["order-update"],
    props["parcel-shipped"],
    props["payment-failed"],
    props["units-cancelled"],
  ]) {
    order.name = typed;
    order.orderNumber = typed;
  }
  Object.assign(props["purchase-order"], {
    orderNumber: typed,
    contactName: typed,
    note: typed,
    reason: typed,
  });
  for (const line of props["purchase-order"].lines) Object.assign(line, { title: typed, supplierSku: typed });
  for (const line of props["order-confirmation"].lines) line.title = typed;
  for (const line of props["parcel-shipped"].sent) line.title = typed;
  props["parcel-shipped"].carrier = typed;
  props["parcel-shipped"].trackingNumber = typed;
  props["order-update"].headline = typed;
  return renderMail(kind, props[kind]);
}

describe.each(kinds)("the mail %s", (kind) => {
  it("says the same in HTML and in plain text", async () => {
    const mail = await renderMail(kind, exampleProps[kind]);
    expect(mail.subject.length).toBeGreaterThan(10);
    expect(mail.html).toMatch(/^<!DOCTYPE html/);
    expect(mail.html).toContain("prefers-color-scheme: dark");
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain("Kraftwerk Supply");
      expect(part).toContain("hello@kraftwerk.example");
      expect(part).toContain("10115 Berlin");
      expect(part).toMatch(/https:\/\/shop\.example\/(orders|restock|supplier|account|alerts)\//);
      expect(part).not.toMatch(/undefined|\[object|null/);
    }
    expect(mail.text).not.toMatch(/<\w|&\w+;/);
    expect(mail.html).not.toMatch(/var\(--|<svg|display:\s*grid/);
  });

  it("shows markup as the text it is", async () => {
    const mail = await renderWith(kind, `<script>alert(1)</script><img src=x onerror="x">&amp;`);
    expect(mail.html).not.toMatch(/<script|<img src=x|onerror="x"/);
    expect(mail.html).toContain("&lt;script&gt;");
    expect(mail.text).toContain("<script>alert(1)</script>");
  });

  it("lets nobody write a header or a second subject line", async () => {
    const mail = await renderWith(kind, "Ada\r\nBcc: everyone@example.com\u2028\u202Egnp.exe");
    for (const value of [mail.subject, ...Object.values(mail.headers)])
      expect(value).not.toMatch(/[\r\n\u2028\u202E]/);
  });

  it("fits below what Gmail cuts off, whatever it is filled with", async () => {
    const mail = await renderWith(kind, "&\"'<>".repeat(40));
    expect(Buffer.byteLength(mail.html)).toBeLessThan(GMAIL_CUTS_AT);
  });

  it("is the same mail each time", async () => {
    expect(await renderMail(kind, exampleProps[kind])).toEqual(await renderMail(kind, exampleProps[kind]));
  });
});

describe("an order of 200 lines with the longest titles", () => {
  const lines = Array.from({ length: 200 }, () => ({
    title: "&".repeat(200),
    quantity: 10_000,
    truth: "5 now, 9,995 about 12 December 2026–20 January 2027",
    price: "€1,234,567.00",
  }));

  it("is confirmed in a mail that isn't cut off", async () => {
    const mail = await renderMail("order-confirmation", { ...exampleProps["order-confirmation"], lines });
    expect(Buffer.byteLength(mail.html)).toBeLessThan(GMAIL_CUTS_AT);
    expect(mail.text).toContain("And 170 more, all on your order's page.");
  });

  it("ships in a mail that isn't cut off", async () => {
    const props = { ...exampleProps["parcel-shipped"], sent: lines, remaining: lines };
    expect(Buffer.byteLength((await renderMail("parcel-shipped", props)).html)).toBeLessThan(GMAIL_CUTS_AT);
  });
});

describe("an invitation", () => {
  it("can be unsubscribed from with one click (RFC 8058) and by mail (RFC 2369)", async () => {
    const { headers } = await renderMail("invitation", exampleProps.invitation);
    expect(headers).toEqual({
      "List-Unsubscribe": `<${exampleProps.invitation.unsubscribeLink}>, <mailto:hello@kraftwerk.example?subject=unsubscribe>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
  });

  it("carries no link of another scheme", async () => {
    const mail = await renderMail("invitation", {
      ...exampleProps.invitation,
      claimLink: "javascript:alert(1)",
      unsubscribeLink: "https://shop.example/u\r\nBcc: x@example.com",
      imageUrl: "data:image/png;base64,AAAA",
    });
    expect(mail.html).not.toMatch(/javascript:|data:image/);
    expect(mail.headers["List-Unsubscribe"]).toMatch(
      /^<https:\/\/shop\.example\/u[^\r\n]*>, <mailto:[^\r\n]*>$/,
    );
  });

  it("shows no picture that mail clients can't", async () => {
    const props = { ...exampleProps.invitation, imageUrl: "https://shop.example/demo/rower.svg?v=2" };
    expect((await renderMail("invitation", props)).html).not.toContain("<img");
  });
});

describe("the language of a mail", () => {
  it.each(kinds.filter((kind) => !["purchase-order", "account-link", "personal-note"].includes(kind)))(
    "is the one in which %s was queued",
    async (kind) => {
      const props = structuredClone(exampleProps[kind]);
      props.shop.locale = "de-DE";
      const mail = await renderMail(kind, props);
      expect(mail.html).toContain('lang="de"');
      expect(mail.text).not.toMatch(/\b(Questions|Write to|Hello|See your order|your order page)\b/);
      expect(mail.text).toContain("Fragen?");
    },
  );

  it("is English when it was queued before there was another", async () => {
    const { locale: _, ...shop } = exampleProps["confirm-subscription"].shop;
    const mail = await renderStoredMail("confirm-subscription", {
      ...exampleProps["confirm-subscription"],
      shop,
    });
    expect(mail.html).toContain('lang="en"');
  });

  it("runs from right to left where the shop's readers do", async () => {
    const props = structuredClone(exampleProps["order-confirmation"]);
    props.shop.locale = "ar-EG";
    expect((await renderMail("order-confirmation", props)).html).toContain('dir="rtl"');
  });
});

describe("a greeting", () => {
  it("uses the name, also one that reads from right to left", async () => {
    const props = { ...exampleProps["payment-failed"], name: "أحمد الحسن" };
    expect((await renderMail("payment-failed", props)).text).toContain("Hello أحمد الحسن, a parcel");
  });

  it("doesn't repeat an advertisement that somebody typed as a name", async () => {
    const props = { ...exampleProps["order-confirmation"], name: "Win a prize at www.example.com" };
    const mail = await renderMail("order-confirmation", props);
    expect(mail.html).not.toContain("example.com<");
    expect(mail.text).toContain("Thank you for your order");
  });
});

const naughty = path.resolve(import.meta.dirname, "../../shared/data/bad-input/naughty-strings.json");

describe("naughty strings", () => {
  it.skipIf(!existsSync(naughty))("are carried by every mail", { timeout: 60_000 }, async () => {
    const strings: unknown = JSON.parse(readFileSync(naughty, "utf8"));
    if (!Array.isArray(strings)) throw new Error("the file should be a list of strings");
    for (const text of strings.map(String)) {
      const mail = await renderWith("parcel-shipped", text);
      expect(mail.subject).not.toMatch(/\p{Cc}/u);
      expect(mail.html).not.toMatch(/<script/i);
      expect(mail.html.isWellFormed() && mail.text.isWellFormed() && mail.subject.isWellFormed()).toBe(true);
    }
  });
});
