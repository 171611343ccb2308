import { describe, expect, it } from "vitest";
import { Lru } from "./lru.mjs";

describe("a memory with a bound", () => {
  it("drops what was used longest ago", () => {
    const lru = new Lru<string>(10);
    lru.set("a", "A", 4);
    lru.set("b", "B", 4);
    lru.get("a");
    lru.set("c", "C", 4);
    expect([lru.get("a"), lru.get("b"), lru.get("c")]).toEqual(["A", undefined, "C"]);
  });

  it("never keeps what is larger than the whole of it, nor an older value in its place", () => {
    const lru = new Lru<string>(10);
    lru.set("a", "A", 4);
    lru.set("a", "much larger", 11);
    expect(lru.get("a")).toBeUndefined();
  });

  it("counts a value that is set again once", () => {
    const lru = new Lru<string>(10);
    for (let time = 0; time < 5; time += 1) lru.set("a", "A", 4);
    lru.set("b", "B", 4);
    expect([lru.get("a"), lru.get("b")]).toEqual(["A", "B"]);
  });
});
