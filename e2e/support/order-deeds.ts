// What staff do about orders and those who placed them: packed, shipped, told, answered, decided.
import type { Page } from "@playwright/test";
import type { Deed } from "./deeds";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

export const orderDeeds: Deed[] = [
  {
    name: "cancel units",
    roles: ["manager", "support"],
    path: ({ orderId }) => `/admin/orders/${orderId}`,
    send: async (page) => {
      await page.getByText(/^Cancel units/).click();
      await page.getByLabel(/^Units to cancel/).fill("1");
      await button(page, "Cancel these units");
    },
  },
  {
    name: "pack",
    roles: ["manager", "warehouse"],
    path: ({ orderId }) => `/admin/orders/${orderId}`,
    send: (page) => button(page, /^Pack from/),
  },
  {
    name: "unpack",
    roles: ["manager", "warehouse"],
    path: ({ orderId }) => `/admin/orders/${orderId}`,
    send: (page) => button(page, "Unpack it again"),
  },
  {
    name: "pack again",
    roles: ["manager", "warehouse"],
    path: ({ orderId }) => `/admin/orders/${orderId}`,
    send: (page) => button(page, /^Pack from/),
  },
  {
    name: "ship and charge",
    roles: ["manager", "warehouse"],
    path: ({ orderId }) => `/admin/orders/${orderId}`,
    send: (page) => button(page, /^Charge .* and ship$/),
  },
  {
    name: "hand out what is kept about a customer",
    roles: ["manager", "support"],
    path: ({ customerId }) => `/admin/customers/${customerId}`,
    send: (page) => button(page, "Download"),
  },
  {
    name: "erase a customer",
    roles: ["manager"],
    path: ({ customerId }) => `/admin/customers/${customerId}`,
    send: async (page) => {
      await page.getByLabel(/^They asked for it/).check();
      await button(page, "Erase this customer");
    },
  },
  {
    name: "send a message again",
    roles: ["manager"],
    path: ({ messageId }) => `/admin/outbox/${messageId}`,
    send: (page) => button(page, "Send it again"),
  },
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
