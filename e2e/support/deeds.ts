// Everything that staff can do with a button, and who may: what the story of the wrong role tries one by one.
import type { Page } from "@playwright/test";
import type { StaffRole } from "@/domain/actor";
import { addDays } from "@/lib/day";
import { orderDeeds } from "./order-deeds";
import type { Product } from "./scenes";

/** What was laid out before: each deed finds its page by it. */
export type Laid = {
  product: Product;
  orderId: string;
  name: string;
  purchaseId: string;
  supplierId: string;
  messageId: string;
  /** Planned, and lying where nobody wants its units. */
  transferId: string;
  /** Has nothing open any more. */
  customerId: string;
  /** Asked, and not answered yet. */
  questionId: string;
};

export type Deed = {
  name: string;
  roles: StaffRole[];
  path: (laid: Laid) => string;
  send: (page: Page) => Promise<void>;
};

export const nextYear = addDays(new Date().toISOString().slice(0, 10), 365);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

/** In an order in which each can be done after those before it. */
export const deeds: Deed[] = [
  {
    name: "decide",
    roles: ["manager", "warehouse", "support"],
    path: ({ orderId }) => `/admin/orders/${orderId}`,
    send: (page) => button(page, "Wait"),
  },
  {
    name: "undo a decision",
    roles: ["manager", "warehouse", "support"],
    path: () => "/admin/decisions",
    send: (page) => button(page, /^Undo/),
  },
  {
    name: "pin",
    roles: ["manager", "support"],
    path: ({ product }) => `/admin/queue/${product.variantId}`,
    send: async (page) => {
      await page.getByRole("link", { name: /^Put first/ }).click();
      await page.getByLabel("Why does this customer go first?").fill("Story");
      await button(page, "Put it first");
    },
  },
  {
    name: "unpin",
    roles: ["manager", "support"],
    path: ({ product }) => `/admin/queue/${product.variantId}`,
    send: (page) => button(page, /^Unpin/),
  },
  {
    name: "give units out by customer group",
    roles: ["manager"],
    path: ({ product }) => `/admin/what-if?kind=strategy&consumers=gain&variant=${product.variantId}`,
    send: async (page) => {
      await page.getByLabel("Why?").fill("Story");
      await button(page, /^Give units out so/);
    },
  },
  {
    name: "adjust",
    roles: ["manager", "warehouse"],
    path: ({ product }) => `/admin/inventory/${product.variantId}`,
    send: async (page) => {
      const form = page.locator("form", { has: page.locator("#quantity") });
      await form.locator("#quantity").fill("1");
      await form.locator("#reason").fill("Story");
      await form.getByRole("button").last().click();
    },
  },
  {
    name: "count",
    roles: ["manager", "warehouse"],
    path: ({ product }) => `/admin/inventory/${product.variantId}`,
    send: async (page) => {
      const form = page.locator("form", { has: page.locator("#counted") });
      await form.locator("#counted").fill("5");
      await form.getByRole("button").last().click();
    },
  },
  {
    name: "set substitutes",
    roles: ["manager"],
    path: ({ product }) => `/admin/inventory/${product.variantId}/substitutes`,
    send: (page) => button(page, "Keep substitutes"),
  },
  {
    name: "change how days are reckoned",
    roles: ["manager"],
    path: () => "/admin/promises/days",
    send: (page) => button(page, "Save"),
  },
  {
    name: "change the store's details",
    roles: ["manager"],
    path: () => "/admin/settings/details",
    send: (page) => button(page, "Save"),
  },
  {
    name: "change the store's appearance",
    roles: ["manager"],
    path: () => "/admin/settings/appearance",
    send: (page) => button(page, "Save"),
  },
  {
    name: "change the announcement",
    roles: ["manager"],
    path: () => "/admin/settings/banners",
    send: (page) => button(page, "Save"),
  },
  {
    name: "change ordering and shipping",
    roles: ["manager"],
    path: () => "/admin/settings/ordering",
    send: (page) => button(page, "Save"),
  },
  {
    name: "change restock mail",
    roles: ["manager"],
    path: () => "/admin/settings/restock",
    send: (page) => button(page, "Save"),
  },
  {
    name: "change the policy's text",
    roles: ["manager"],
    path: () => "/admin/settings/policy-text",
    send: (page) => button(page, "Save"),
  },
  {
    name: "set a backorder rule",
    roles: ["manager"],
    path: ({ product }) => `/admin/settings/policies/new?variant=${product.variantId}`,
    send: (page) => button(page, "Add this rule"),
  },
  {
    name: "take a backorder rule away",
    roles: ["manager"],
    path: ({ product }) => `/admin/settings/policies?variant=${product.variantId}`,
    send: async (page) => {
      const holding = page.getByRole("region", { name: "The rule that holds" });
      await holding.getByRole("row").nth(1).getByRole("link").click();
      await button(page, "Take this rule away");
    },
  },
  {
    name: "send a purchase order again",
    roles: ["manager"],
    path: ({ purchaseId }) => `/admin/purchase-orders/${purchaseId}`,
    send: (page) => button(page, "Send the mail again"),
  },
  {
    name: "change a purchase order",
    roles: ["manager"],
    path: ({ purchaseId }) => `/admin/purchase-orders/${purchaseId}/edit`,
    send: async (page) => {
      await page.getByLabel("Note to the supplier").fill("Story");
      await button(page, "Send the new version");
    },
  },
  {
    name: "note that a supplier confirmed",
    roles: ["manager"],
    path: ({ purchaseId }) => `/admin/purchase-orders/${purchaseId}`,
    send: (page) => button(page, "Supplier confirmed"),
  },
  {
    name: "change a supplier's terms",
    roles: ["manager"],
    path: ({ supplierId }) => `/admin/suppliers/${supplierId}`,
    send: async (page) => {
      await page.getByLabel("Contact").fill("Story");
      await button(page, "Keep these terms");
    },
  },
  {
    name: "close a supplier for a day",
    roles: ["manager"],
    path: ({ supplierId }) => `/admin/suppliers/${supplierId}`,
    send: async (page) => {
      await page.getByLabel("Closed from").fill(nextYear);
      await button(page, "Add closed days");
    },
  },
  {
    name: "change a product's terms",
    roles: ["manager"],
    path: ({ supplierId }) => `/admin/suppliers/${supplierId}`,
    send: async (page) => {
      await page.locator("main summary").first().click();
      await page.getByRole("button", { name: "Keep", exact: true }).first().click();
    },
  },
  {
    name: "move a delivery",
    roles: ["manager"],
    path: ({ purchaseId }) => `/admin/purchase-orders/${purchaseId}/move?to=${nextYear}`,
    send: (page) => button(page, "Move the day"),
  },
  {
    name: "split a line into deliveries",
    roles: ["manager"],
    path: ({ purchaseId }) => `/admin/purchase-orders/${purchaseId}`,
    send: async (page) => {
      await page.getByLabel("Units", { exact: true }).fill("1");
      await page.getByLabel("Come on").fill(addDays(nextYear, 30));
      await button(page, "Split into two deliveries");
    },
  },
  {
    name: "receive a part",
    roles: ["manager", "warehouse"],
    path: ({ purchaseId }) => `/admin/purchase-orders/${purchaseId}`,
    send: async (page) => {
      await button(page, /^One fewer/);
      await button(page, /^Receive 4 units/);
    },
  },
  {
    name: "cancel the rest of a delivery",
    roles: ["manager"],
    path: ({ purchaseId }) => `/admin/purchase-orders/${purchaseId}`,
    send: async (page) => {
      await page.getByLabel("The rest won't come").fill("Story");
      await button(page, "Cancel the rest");
    },
  },
  {
    name: "order from a supplier",
    roles: ["manager"],
    path: ({ product }) => `/admin/purchase-orders/new?variant=${product.variantId}`,
    send: (page) => button(page, "Order now"),
  },
  {
    name: "add a supplier",
    roles: ["manager"],
    path: () => "/admin/purchase-orders/new",
    send: async (page) => {
      await page.getByLabel("Name", { exact: true }).fill(`Supplier ${Date.now()}`);
      await page.getByLabel("Business days they need").fill("4");
      await button(page, "Add supplier");
    },
  },
  {
    name: "say who delivers a product",
    roles: ["manager"],
    path: () => "/admin/proposals",
    send: (page) => button(page, "Keep"),
  },
  {
    name: "draft what is needed",
    roles: ["manager"],
    path: () => "/admin/proposals",
    send: (page) => button(page, "Draft this order"),
  },
  {
    name: "plan a transfer",
    roles: ["manager", "warehouse"],
    path: ({ product }) => `/admin/transfers/new?variant=${product.variantId}`,
    send: (page) => button(page, "Plan the transfer"),
  },
  {
    name: "dispatch a transfer",
    roles: ["manager", "warehouse"],
    path: ({ transferId }) => `/admin/transfers/${transferId}`,
    send: (page) => button(page, "Dispatch"),
  },
  {
    name: "close a transfer",
    roles: ["manager", "warehouse"],
    path: ({ transferId }) => `/admin/transfers/${transferId}`,
    send: async (page) => {
      await page.getByLabel("They are lost").check();
      await page.getByLabel("What happened?").fill("Story");
      await button(page, "Close the transfer");
    },
  },
  ...orderDeeds,
];
