import { describe, expect, it } from "vitest";
import { isSameOrigin } from "@/lib/same-origin";

function asks(headers: Record<string, string>, publicUrl?: string) {
  return isSameOrigin(new Headers({ host: "shop.example", ...headers }), publicUrl);
}

describe("a request that changes something", () => {
  it("passes from the shop's own page", () => {
    expect(asks({ origin: "https://shop.example", "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("passes on the browser's word alone, or on the origin alone", () => {
    expect(asks({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(asks({ origin: "https://shop.example" })).toBe(true);
    expect(asks({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("is refused when nothing says where it came from", () => {
    expect(asks({})).toBe(false);
  });

  it("is refused from another site, a sibling subdomain, a sandboxed frame or a typed address", () => {
    expect(asks({ origin: "https://evil.example" })).toBe(false);
    expect(asks({ origin: "https://shop.example.evil.example" })).toBe(false);
    expect(asks({ origin: "https://shop.example", "sec-fetch-site": "same-site" })).toBe(false);
    expect(asks({ origin: "null" })).toBe(false);
    expect(asks({ origin: "null", "sec-fetch-site": "cross-site" })).toBe(false);
    expect(asks({ "sec-fetch-site": "none" })).toBe(false);
  });

  it("is refused when either of the two disagrees", () => {
    expect(asks({ origin: "https://evil.example", "sec-fetch-site": "same-origin" })).toBe(false);
  });

  it("knows the shop behind a proxy by its forwarded host or its public address", () => {
    expect(
      asks({ host: "10.0.0.1:3000", "x-forwarded-host": "shop.example", origin: "https://shop.example" }),
    ).toBe(true);
    expect(asks({ host: "10.0.0.1:3000", origin: "https://shop.example" }, "https://shop.example")).toBe(
      true,
    );
    expect(asks({ host: "10.0.0.1:3000", origin: "https://shop.example" })).toBe(false);
  });

  it("is refused with an origin that is no address at all", () => {
    expect(asks({ origin: "shop.example" })).toBe(false);
  });
});
