import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeAdminPath } from "@/lib/auth/safe-path";

describe("where signing in leads", () => {
  it("is the page that was asked for, with its filters", () => {
    expect(safeAdminPath("/admin/orders?search=anna&page=2")).toBe("/admin/orders?search=anna&page=2");
  });

  it("is the dashboard when nothing was asked for", () => {
    expect(safeAdminPath(undefined)).toBe("/admin");
    expect(safeAdminPath("")).toBe("/admin");
  });

  it.each([
    "https://evil.example/admin",
    "//evil.example/admin",
    "/\\evil.example",
    "/admin@evil.example",
    "/adminevil",
    "/admin/../../evil",
    "/admin/sign-in?next=/admin/sign-in",
    "javascript:alert(1)",
    "/cart",
  ])("is never %s", (path) => {
    expect(safeAdminPath(path)).toBe("/admin");
  });

  it("never leaves the shop, whatever the link says", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("", "/admin", "/admin/", "/admin\\", "/admin//", "/admin/..//"),
        (rest, start) => {
          const url = new URL(safeAdminPath(start + rest), "https://shop.example");
          expect(url.origin).toBe("https://shop.example");
          expect(url.pathname).toMatch(/^\/admin(\/|$)/);
        },
      ),
    );
  });
});
