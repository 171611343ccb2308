// pure
// What happened, as one plain sentence: the same on every timeline.
import { formatDay } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { plural, pluralWord } from "@/lib/plural";
import type { EventName } from "./record";

export type ToldEvent = { name: string; data: Record<string, unknown> };
export type EventStyle = { today: string; locale: string; currency: string };

const units = { one: "unit", other: "units" };

/** A name that this version doesn't know is said as it is: an old or new event is never hidden. */
export function eventSentence({ name, data }: ToldEvent, style: EventStyle): string {
  const say = sentences.get(name);
  return say ? say(facts(data, style)) : name.replaceAll(/[._]/g, " ");
}

type Facts = ReturnType<typeof facts>;

/** Reads a fact as what it should be; one that is missing says nothing rather than "undefined". */
function facts(data: Record<string, unknown>, style: EventStyle) {
  function text(key: string): string {
    const value = data[key];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  }
  function number(key: string): number {
    const value = data[key];
    return typeof value === "number" ? value : 0;
  }
  return {
    text,
    number,
    isTrue: (key: string) => data[key] === true,
    has: (key: string) => data[key] !== undefined && data[key] !== null && data[key] !== "",
    units: (key: string) => plural(number(key), units),
    day: (key: string) => (text(key) ? formatDay(text(key), style) : "an unknown day"),
    money: (key: string) => formatMoney(number(key), text("currency") || style.currency, style.locale),
    because: () => (text("reason") ? `: ${text("reason")}` : ""),
    packed: () => packedUnits(data.lines),
  };
}

function packedUnits(lines: unknown): string {
  if (!Array.isArray(lines)) return "a parcel";
  const parts = lines.flatMap((line: unknown) =>
    isPackedLine(line) ? [`${line.quantity} × ${line.title}`] : [],
  );
  return parts.length > 0 ? parts.join(", ") : "a parcel";
}

function isPackedLine(line: unknown): line is { title: string; quantity: number } {
  return (
    typeof line === "object" &&
    line !== null &&
    "title" in line &&
    typeof line.title === "string" &&
    "quantity" in line &&
    typeof line.quantity === "number"
  );
}

/** What the supplier said, the bad news first. */
function answerSentence(f: Facts): string {
  const parts = [
    f.number("cancelled") > 0 ? `${f.units("cancelled")} can't come` : "",
    f.number("later") > 0 ? `${f.units("later")} ${come(f.number("later"))} later` : "",
    f.number("earlier") > 0 ? `${f.units("earlier")} ${come(f.number("earlier"))} earlier` : "",
  ].filter((part) => part !== "");
  const note = f.has("note") ? `: “${f.text("note")}”` : "";
  return parts.length === 0
    ? `The supplier confirmed everything as ordered${note}`
    : `The supplier answered: ${parts.join(", ")}${note}`;
}

function come(units: number): string {
  return pluralWord(units, { one: "comes", other: "come" });
}

function postage(f: Facts): string {
  const extra = f.number("extraMinor");
  if (extra !== 0) return `, ${f.money("extraMinor")} postage`;
  return f.text("paidBy") === "shop" ? "; the shop pays the second parcel" : "";
}

const choices: Record<string, string> = { ship_now: "ship now what is here", wait: "wait for the rest" };

const sentences = new Map<string, (facts: Facts) => string>(
  Object.entries({
    "store.set_up": () => "The shop was set up",
    "store.changed": () => "The shop's settings were changed",
    "picture.uploaded": () => "A picture was uploaded",
    "company.added": (f) => `${f.text("name")} became a business customer`,
    "location.added": (f) => `${f.text("name")} became a place for stock`,
    "staff.added": (f) => `${f.text("name")} became staff`,
    "staff.signed_in": () => "Signed in",
    "staff.signed_out": () => "Signed out",
    "staff.disabled": (f) => `${f.text("name")} can't sign in any more`,
    "staff.password_changed": () => "A password was changed",
    "catalog.imported": () => "Products were imported",
    "deliveries.imported": (f) =>
      `${plural(f.number("deliveries"), { one: "past delivery was", other: "past deliveries were" })} imported`,
    "policy.changed": () => "The backorder policy was changed",
    "substitutes.set": (f) =>
      f.number("count") === 0
        ? "Nothing is offered instead any more"
        : `${plural(f.number("count"), { one: "thing is", other: "things are" })} offered instead while it is not in stock`,
    "stock.received": (f) => `Delivery received: ${f.units("units")}`,
    "stock.adjusted": (f) => `Stock adjusted by ${f.number("quantity")}${f.because()}`,
    "stock.counted": (f) =>
      `Counted ${f.number("counted")}${f.has("before") ? `, was ${f.number("before")}` : ""}`,
    "supplier.added": (f) => `${f.text("name")} became a supplier`,
    "supplier.unassigned": (f) => `${f.text("name")} no longer delivers it`,
    "supplier.changed": (f) => `The terms of ${f.text("name")} were changed`,
    "supplier.assigned": (f) => `${f.text("name")} delivers it from now on`,
    "purchase_order.drafted": () => "Drafted. Nothing is on its way yet",
    "purchase_order.sent": (f) =>
      `${f.number("version") > 1 ? `Version ${f.number("version")} went` : "Went"} to the supplier${f.isTrue("byMail") ? " by mail" : ", without a mail"}`,
    "purchase_order.confirmed": () => "The supplier confirmed",
    "purchase_order.answered": (f) => answerSentence(f),
    "purchase_order.noted": () => "The supplier's answer was read",
    "purchase_order.lines_changed": (f) =>
      `The lines were changed${f.has("change") ? `: ${f.text("change")}` : ""}`,
    "purchase_order.created": (f) => `Ordered from the supplier, expected ${f.day("expectedOn")}`,
    "purchase_order.changed": (f) => `Expected day moved from ${f.day("from")} to ${f.day("to")}`,
    "purchase_order.cancelled": (f) => `The rest was cancelled, ${f.units("units")}${f.because()}`,
    "purchase_order.split": (f) =>
      `Split: ${f.units("units")} of ${f.text("title")} expected ${f.day("to")}, the rest ${f.day("from")}`,
    "purchase_order.proposed": (f) => `Drafted from what is needed: ${f.units("units")}`,
    "transfer.planned": (f) =>
      `Transfer planned from ${f.text("from")} to ${f.text("to")}, ${f.units("units")}`,
    "transfer.dispatched": (f) =>
      `${f.units("units")} left ${f.text("from")} for ${f.text("to")}, expected ${f.day("expectedOn")}`,
    "transfer.closed": (f) =>
      f.text("outcome") === "returned"
        ? `${f.units("units")} stayed at ${f.text("from")}${f.because()}`
        : `${f.units("units")} never arrived${f.because()}`,
    "transfer.cancelled": (f) => `The transfer was called off${f.because()}`,
    "order.placed": (f) =>
      f.text("source") === "import"
        ? `${f.units("units")} owed from the shop's former system`
        : `Order placed, ${f.money("totalMinor")}. Nothing was charged yet`,
    "order.units_cancelled": (f) => `Cancelled ${f.number("quantity")} × ${f.text("title")}${f.because()}`,
    "order.ship_choice_changed": (f) =>
      `The customer wants ${f.text("to") === "together" ? "everything together" : "each part as soon as it is here"}${postage(f)}`,
    "order.units_set_apart": (f) =>
      `${f.number("quantity")} × ${f.text("title")} follow by themselves${postage(f)}`,
    "order.address_changed": (f) =>
      `The address was changed${f.number("packed") > 0 ? `; ${f.units("packed")} packed before keep the old one` : ""}`,
    "order.units_swapped": (f) =>
      `${f.text("sent")} instead of ${f.number("quantity")} × ${f.text("title")}, ${f.money("unitPriceMinor")} each`,
    "question.asked": () => "The customer asked a question",
    "question.answered": () => "The customer's question was answered",
    "question.closed": () => "The customer's question was closed",
    "contract.withdrawn": (f) =>
      `The customer withdrew from the contract: ${f.units("units")}, ${f.units("cancelled")} of them not shipped yet`,
    "return.requested": (f) => `The customer asks to send back ${f.units("units")}`,
    "return.decided": (f) => `The return was ${f.text("decision")}`,
    "allocation.replanned": () => "Units were given out anew",
    "allocation.rearranged": (f) => `${f.text("what")}${f.because()}`,
    "line.pinned": (f) => `${f.text("title")} was put first${f.because()}`,
    "line.unpinned": (f) => `${f.text("title")} went back to its own place in line`,
    "decision.made": (f) => `Decided: ${choices[f.text("choice")] ?? f.text("choice")}`,
    "decision.undone": () => "The decision was taken back",
    "parcel.packed": (f) =>
      `Packed ${f.packed()}${f.has("overrideReason") ? `, though the customer wanted one delivery: ${f.text("overrideReason")}` : ""}`,
    "parcel.unpacked": () => "A parcel was unpacked again",
    "parcel.shipped": (f) =>
      `Parcel shipped${f.has("carrier") ? ` with ${f.text("carrier")}` : ""}${f.has("trackingNumber") ? ` ${f.text("trackingNumber")}` : ""}`,
    "charge.succeeded": (f) => `Charged ${f.money("amountMinor")}`,
    "charge.failed": (f) =>
      `The charge of ${f.money("amountMinor")} failed${f.has("failure") ? `: ${f.text("failure")}` : ""}`,
    "card.replaced": () => "The customer left another card",
    "subscription.added": () => "Somebody asked to be told when it is back",
    "subscription.confirmed": () => "A sign-up was confirmed",
    "subscription.ended": () => "A sign-up ended",
    "wave.sent": (f) => `Invited ${plural(f.number("invited"), { one: "person", other: "people" })}`,
    "alerts.changed": () => "Somebody changed how often we write",
    "digest.sent": (f) =>
      `A collection of ${plural(f.number("products"), { one: "product", other: "products" })} was mailed`,
    "invitation.dropped": () => "A kept unit was gone before its mail left; nobody was told",
    "hold.claimed": () => "A held unit was claimed",
    "hold.expired": () => "A held unit was not claimed in time",
    "customer.signed_in": () => "A customer signed in",
    "customer.signed_out": () => "A customer signed out",
    "customer.changed": (f) => `A customer changed ${f.text("what") || "their details"}`,
    "customer.exported": () => "A customer's data was handed out",
    "customer.erased": () => "A customer was erased",
    "retention.applied": () => "What had been kept long enough was deleted",
    "message.retried": () => "A message was sent again",
  } satisfies Record<EventName, (facts: Facts) => string>),
);
