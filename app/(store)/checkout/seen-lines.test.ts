import { describe, expect, it } from "vitest";
import type { CartLineView } from "@/domain/customers/cart-view";
import type { TruthPart } from "@/domain/promises/line-truth";
import { readSeenLines, writeSeenLines } from "./seen-lines";

const variantId = "0190d0a0-0000-7000-8000-00000000000a";

function line(parts: TruthPart[]): CartLineView {
  const goods = { productHandle: "mat", title: "Mat", variantTitle: "", imageUrl: null, unitPriceMinor: 100 };
  const said = { buckets: [], unsellable: 0, reason: "", waitReason: "", heldUntil: null };
  return {
    variantId,
    quantity: parts.reduce((sum, part) => sum + part.quantity, 0),
    parts,
    ...goods,
    ...said,
  };
}

const here: TruthPart = { quantity: 5, basis: "stock", earliestOn: null, latestOn: null };
const june: TruthPart = { quantity: 2, basis: "incoming", earliestOn: "2026-06-12", latestOn: "2026-06-20" };
const july: TruthPart = { quantity: 1, basis: "incoming", earliestOn: "2026-07-01", latestOn: "2026-07-08" };

describe("what the checkout showed of a line", () => {
  it("is how many come now, and by when the last of them comes", () => {
    const [seen] = readSeenLines(writeSeenLines([line([here, june, july])]));
    expect(seen).toEqual({ variantId, quantity: 8, seen: { now: 5, latestOn: "2026-07-08" } });
  });

  it("has no last day when one part has none", () => {
    const unknown: TruthPart = { quantity: 1, basis: "none", earliestOn: null, latestOn: null };
    expect(readSeenLines(writeSeenLines([line([june, unknown])]))[0]?.seen.latestOn).toBeNull();
  });

  it.each(["", "null", "{}", "[1]", '[{"variantId":"x"}]', "[[["])(
    "is refused with a sentence when it arrives as %j",
    (text) => {
      expect(() => readSeenLines(text)).toThrow("Reload it and order again");
    },
  );
});
