import { expect, it } from "vitest";
import { toldError } from "./told-error";

it("tells which statement failed and why, but nothing of what it would have written", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505", detail: "(ada@example.com)" });
  const error = Object.assign(
    new Error("Failed query: insert into customers\nparams: ada@example.com,Ada", { cause }),
    {
      params: ["ada@example.com"],
    },
  );
  const told = toldError(error);
  expect(told).toMatchObject({
    type: "Error",
    message: "Failed query: insert into customers",
    cause: { message: "duplicate key", code: "23505" },
  });
  expect(told.stack).toContain("told-error.test");
  expect(JSON.stringify(told)).not.toContain("ada@");
});

it("tells what isn't an error as it is", () => {
  expect(toldError("stop")).toEqual({ type: "string", message: "stop" });
});
