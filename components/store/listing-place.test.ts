import { describe, expect, it } from "vitest";
import { readPlace, writePlace } from "./listing-place";
import { sizedPicture } from "./sized-picture";

const place = { createdAt: "2026-05-02T10:20:30.123Z", id: "0190d0a0-0000-7000-8000-00000000000a" };

describe("where a listing goes on", () => {
  it("is read back from the address as it was written", () => {
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it.each([
    "",
    "-",
    "_",
    "2026-05-02_x",
    "9999-99-99T99:99:99.999Z_0190d0a0-0000-7000-8000-00000000000a",
    "'; drop table products",
  ])("is nowhere for %j", (word) => {
    expect(readPlace(word)).toBeUndefined();
  });
});

describe("a picture's address", () => {
  it("asks only a host that is known to resize", () => {
    expect(sizedPicture("https://cdn.shopify.com/s/x.jpg?v=1", 320)).toBe(
      "https://cdn.shopify.com/s/x.jpg?v=1&width=320",
    );
    expect(sizedPicture("https://example.com/x.jpg?v=1", 320)).toBe("https://example.com/x.jpg?v=1");
    expect(sizedPicture("/demo/x.svg", 320)).toBe("/demo/x.svg");
  });
});
