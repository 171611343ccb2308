import { redirect } from "next/navigation";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { Refusal } from "@/lib/refusal";
import { currentRequestId } from "@/lib/request-context";

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));

beforeEach(() => {
  sent.headers = new Headers({ host: "shop.example", "sec-fetch-site": "same-origin" });
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const Input = z.object({
  name: z.string().min(1),
  lines: z.array(z.object({ quantity: z.number().int().min(1) })),
});

describe("a sent form", () => {
  it("runs its verb with the fields as text and says how it went", async () => {
    const state = await formAction("test", form({ name: "Anna" }), async (fields) => ({
      message: `Hello ${fields.text("name")}`,
    }));
    expect(state).toMatchObject({ ok: true, message: "Hello Anna", fieldErrors: {} });
  });

  it("is refused when it doesn't come from our own page, and nothing runs", async () => {
    const work = vi.fn(async () => undefined);
    const elsewhere: Record<string, string>[] = [
      {},
      { origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site" },
    ];
    for (const headers of elsewhere) {
      sent.headers = new Headers({ host: "shop.example", ...headers });
      const state = await formAction("test", form({ name: "Anna" }), work);
      expect(state).toMatchObject({ ok: false, values: { name: "Anna" } });
      expect(state.message).toMatch(/own page/);
    }
    expect(work).not.toHaveBeenCalled();
  });

  it("gets a sentence beside each wrong field and keeps all that was typed but secrets", async () => {
    const state = await formAction(
      "test",
      form({ name: "", "quantity:7": "1.5", password: "hidden" }),
      async (fields) => {
        Input.parse({ name: fields.text("name"), lines: [{ quantity: fields.number("quantity:7") }] });
        return undefined;
      },
      { secrets: ["password"], fieldOf: (path) => (path === "lines.0.quantity" ? "quantity:7" : path) },
    );
    expect(state.fieldErrors).toEqual({ name: "Fill this in.", "quantity:7": "Enter a whole number." });
    expect(state.values).toEqual({ name: "", "quantity:7": "1.5" });
  });

  it("says a refusal beside its field, or above the form", async () => {
    const beside = await formAction("test", form({}), async () => {
      throw new Refusal("conflict", "Taken.", "email");
    });
    expect(beside).toMatchObject({ ok: false, message: "", fieldErrors: { email: "Taken." } });
    const above = await formAction("test", form({}), async () => {
      throw new Refusal("conflict", "Somebody else was quicker.");
    });
    expect(above).toMatchObject({ ok: false, message: "Somebody else was quicker.", fieldErrors: {} });
  });

  it("says calmly what was not expected, with the code under which it is logged, and nothing more", async () => {
    sent.headers.set("x-request-id", "edge-12345678");
    const state = await formAction("test", form({ name: "Anna" }), async () => {
      throw new Error("relation orders does not exist");
    });
    expect(state.message).toContain("edge-12345678");
    expect(state.message).not.toContain("relation");
    expect(state.values).toEqual({ name: "Anna" });
  });

  it("makes its own code when the one that was sent is not well-formed", async () => {
    for (const forged of ["short", 'x" onload=1 aaaaaaaa', "a".repeat(300)]) {
      sent.headers.set("x-request-id", forged);
      const seen = await formAction("test", form({}), async () => ({ data: currentRequestId() }));
      expect(seen.data).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it("with a NUL is refused beside the field before anything runs", async () => {
    const work = vi.fn(async () => undefined);
    const state = await formAction("test", form({ name: "An\0na", note: "fine" }), work);
    expect(state.fieldErrors.name).toMatch(/NUL/);
    expect(state.values).toEqual({ name: "Anna", note: "fine" });
    expect(work).not.toHaveBeenCalled();
  });

  it("lets Next lead to another page", async () => {
    const leading = formAction("test", form({}), async () => redirect("/admin"));
    await expect(leading).rejects.toMatchObject({ digest: expect.stringContaining("NEXT_REDIRECT") });
  });

  it("reads numbers in digits alone", async () => {
    const read = await formAction(
      "test",
      form({ a: " 12 ", b: "1,000", c: "", d: "1e3", e: "-4" }),
      async (fields) => ({
        data: ["a", "b", "c", "d", "e"].map(fields.number),
      }),
    );
    expect(read.data).toEqual([12, Number.NaN, undefined, Number.NaN, -4]);
  });
});
