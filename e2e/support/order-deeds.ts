// What staff do about what customers asked: an answer, a question closed, a return decided.
import type { Deed } from "./deeds";

export const orderDeeds: Deed[] = [
  {
    name: "answer a question",
    roles: ["manager", "support"],
    path: ({ questionId }) => `/admin/questions/${questionId}`,
    send: async (page) => {
      await page.getByLabel("Your answer").fill("Story");
      await page.getByRole("button", { name: "Send the answer" }).click();
    },
  },
  {
    name: "close a question",
    roles: ["manager", "support"],
    path: ({ questionId }) => `/admin/questions/${questionId}`,
    send: (page) => page.getByRole("button", { name: "Close without an answer" }).click(),
  },
  {
    name: "decide a return",
    roles: ["manager", "support"],
    path: () => "/admin/returns",
    send: (page) => page.getByRole("button", { name: "Accept" }).first().click(),
  },
];
