import { expect, it } from "vitest";
import { sizedPicture } from "./sized-picture";

it("a picture is asked for in a size only of a host that is known to resize", () => {
  expect(sizedPicture("https://cdn.shopify.com/s/x.jpg?v=1", 320)).toBe(
    "https://cdn.shopify.com/s/x.jpg?v=1&width=320",
  );
  expect(sizedPicture("https://example.com/x.jpg?v=1", 320)).toBe("https://example.com/x.jpg?v=1");
  expect(sizedPicture("/demo/x.svg", 320)).toBe("/demo/x.svg");
});
