import fc from "fast-check";
import { expect, it } from "vitest";
import { safeStorePath } from "./safe-store-path";

it("leads back to a page of the store", () => {
  expect(safeStorePath("/checkout")).toBe("/checkout");
  expect(safeStorePath("/products/bell?variant=1")).toBe("/products/bell?variant=1");
});

it.each([
  undefined,
  "",
  "checkout",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/admin",
  "/admin/orders",
  "/api/auth/signout",
  "/x/../admin",
  "/account/sign-in?next=/account/sign-in",
  `/${"a".repeat(600)}`,
])("%j leads to the account", (path) => {
  expect(safeStorePath(path)).toBe("/account");
});

it("never leads to another site, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("", "/", "//", "/\\"), (text, start) => {
      const url = new URL(safeStorePath(start + text), "http://shop.example");
      expect(url.origin).toBe("http://shop.example");
    }),
  );
});
