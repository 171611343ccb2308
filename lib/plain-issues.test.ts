import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plainIssue } from "@/lib/plain-issues";

z.config({ customError: plainIssue });

function said(schema: z.ZodType, input: unknown): string | undefined {
  return schema.safeParse(input).error?.issues[0]?.message;
}

describe("what is wrong with a value", () => {
  it("is said about numbers", () => {
    const quantity = z.number().int().min(1).max(10_000);
    expect(said(quantity, Number.NaN)).toBe("Enter a whole number, in digits alone.");
    expect(said(quantity, 1.5)).toBe("Enter a whole number.");
    expect(said(quantity, 0)).toBe("Enter 1 or more.");
    expect(said(quantity, 1e12)).toBe("Enter 10,000 or less.");
    expect(said(quantity, undefined)).toBe("Fill this in.");
  });

  it("is said about texts, choices and lists", () => {
    expect(said(z.string().min(1), "")).toBe("Fill this in.");
    expect(said(z.string().max(5), "too long")).toBe("Use at most 5 characters.");
    expect(said(z.enum(["a", "b"]), "c")).toBe("Choose one of what is offered.");
    expect(said(z.enum(["a", "b"]), "")).toBe("Choose one.");
    expect(said(z.array(z.string()).min(1), [])).toBe("Choose at least one.");
    expect(said(z.email(), "nobody")).toBe("Enter an e-mail address like name@example.com.");
  });

  it("gives way to a sentence that the schema brings", () => {
    expect(said(z.string().min(1, "Say why."), "")).toBe("Say why.");
  });
});
