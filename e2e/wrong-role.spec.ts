// Nobody does what their role doesn't allow, whatever they send: each page and each action is tried directly.
import type { APIRequestContext, Page } from "@playwright/test";
import type { StaffRole } from "@/domain/actor";
import { addDays } from "@/lib/day";
import { catchSending, sendCaught, shopOrigin } from "./support/forms";
import { addressOf } from "./support/mail";
import type { Product } from "./support/scenes";
import type { Stage } from "./support/stage";
import { expect, test } from "./support/test";

const roles: StaffRole[] = ["manager", "warehouse", "support"];

type Laid = {
  product: Product;
  orderId: string;
  name: string;
  purchaseId: string;
  messageId: string;
  /** Planned, and lying where nobody wants its units. */
  transferId: string;
};

/** An order with units to pack and units that wait, a delivery to come, a decision, a kept message. */
async function lay(stage: Stage): Promise<Laid> {
  const product = await stage.product({ title: "Guarded bell", onHand: 4 });
  const { id: purchaseId } = await stage.incoming(product.variantId, 6);
  const name = `Secret Customer ${product.variantId.slice(-6)}`;
  const shipTo = { name, line1: "Hidden Lane 9", postalCode: "1", city: "Nowhere", country: "DE" };
  const email = addressOf("guarded");
  const { orderId } = await stage.order([{ variantId: product.variantId, quantity: 6 }], { email, shipTo });
  const [message] = await stage.mailsTo(email);
  const short = await stage.product({ title: "Short bell", onHand: 1, safetyStock: 3 });
  await stage.deliverer("Guarded foundry", [short.variantId]);
  await stage.product({ title: "Orphan bell", safetyStock: 3 });
  const { id: transferId } = await stage.plannedTransfer(short.variantId, 1);
  return { product, orderId, name, purchaseId, messageId: message?.id ?? "", transferId };
}

function pagesOf({ product, orderId, purchaseId, messageId, transferId }: Laid): string[] {
  return [
    "/admin",
    "/admin/inventory",
    `/admin/inventory/${product.variantId}`,
    "/admin/queue",
    `/admin/queue/${product.variantId}`,
    "/admin/orders",
    `/admin/orders/${orderId}`,
    "/admin/purchase-orders",
    "/admin/purchase-orders/new",
    `/admin/purchase-orders/${purchaseId}`,
    `/admin/purchase-orders/${purchaseId}/move?to=${nextYear}`,
    `/admin/what-if?kind=slip&po=${purchaseId}&to=${nextYear}`,
    "/admin/proposals",
    "/admin/transfers",
    "/admin/transfers/new",
    `/admin/transfers/${transferId}`,
    "/admin/decisions",
    "/admin/outbox",
    `/admin/outbox/${messageId}`,
  ];
}

/** Past the proxy: what Next's own requests send, its old bypass header, a cookie made up. */
const tricks: [name: string, value: string][] = [
  ["rsc", "1"],
  ["x-middleware-subrequest", Array(6).fill("proxy").join(":")],
  ["cookie", "backfill-staff=forged"],
];

test("no page of the admin tells anything to who isn't signed in", async ({ stage, visit, complaints }) => {
  const laid = await lay(stage);
  const page = await visit();
  const { request } = page;
  const secrets = [laid.name, laid.product.sku, laid.product.title];
  for (const path of pagesOf(laid)) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location).toContain("/admin/sign-in");
    for (const [name, value] of tricks) {
      const text = await (await request.get(path, { headers: { [name]: value }, maxRedirects: 0 })).text();
      for (const secret of secrets) expect(text, `${path} with ${name}`).not.toContain(secret);
    }
    const head = await request.head(path, { maxRedirects: 0 });
    expect(head.status(), `HEAD ${path}`).toBeLessThan(400);
  }
  for (const path of [
    `/admin/inventory/find?q=Guarded`,
    `/admin/purchase-orders/${laid.purchaseId}/preview`,
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([307, 401, 403], path).toContain(answer.status());
    for (const secret of secrets) expect(await answer.text(), path).not.toContain(secret);
  }
  await page.goto(`/admin/orders/${laid.orderId}`);
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
  complaints.length = 0;
});

test("a page that a role doesn't open says so, and shows nothing of what is on it", async ({
  stage,
  asStaff,
}) => {
  const laid = await lay(stage);
  const warehouse = await asStaff("warehouse");
  for (const path of ["/admin/outbox", `/admin/outbox/${laid.messageId}`, "/admin/purchase-orders/new"]) {
    await warehouse.goto(path);
    await expect(warehouse.getByText("Your role doesn't open this page")).toBeVisible();
    await expect(warehouse.getByText("Hidden Lane 9")).toHaveCount(0);
  }
  const support = await asStaff("support");
  await support.goto(`/admin/inventory/${laid.product.variantId}`);
  await expect(support.getByRole("heading", { name: "Ledger" })).toBeVisible();
  await expect(support.getByRole("heading", { name: "Adjust" })).toHaveCount(0);
  await support.goto(`/admin/orders/${laid.orderId}`);
  await expect(support.getByRole("heading", { name: "Pack" })).toHaveCount(0);
});

type Deed = {
  name: string;
  roles: StaffRole[];
  path: (laid: Laid) => string;
  send: (page: Page) => Promise<void>;
};

const nextYear = addDays(new Date().toISOString().slice(0, 10), 365);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

/** In an order in which each can be done after those before it. */
const deeds: Deed[] = [
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
      await page.getByLabel("Come on").fill("2030-02-20");
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
    name: "send a message again",
    roles: ["manager"],
    path: ({ messageId }) => `/admin/outbox/${messageId}`,
    send: (page) => button(page, "Send it again"),
  },
];

test("no action is done by a wrong role, from another site, or without proof of origin", async ({
  stage,
  visit,
  asStaff,
  complaints,
}) => {
  test.setTimeout(240_000);
  const laid = await lay(stage);
  const nobody = (await visit()).request;
  const staff = new Map<StaffRole, APIRequestContext>();
  for (const role of roles) staff.set(role, (await asStaff(role)).request);
  const owner = await asStaff("owner");

  for (const deed of deeds) {
    await test.step(deed.name, async () => {
      await owner.goto(deed.path(laid));
      const caught = await catchSending(owner, () => deed.send(owner));
      const before = await written(stage);
      await sendCaught(nobody, caught, shopOrigin());
      for (const [role, request] of staff)
        if (!deed.roles.includes(role)) await sendCaught(request, caught, shopOrigin());
      await sendCaught(owner.request, caught, "https://elsewhere.example");
      await sendCaught(owner.request, caught);
      expect(await written(stage), `${deed.name}: nothing is written`).toEqual(before);
      // The same request does it for who may: so it was refused for who sent it, and not for how it was written.
      const allowed = staff.get(deed.roles.at(-1) ?? "manager") ?? owner.request;
      await sendCaught(allowed, caught, shopOrigin());
      expect(await written(stage), `${deed.name}: done by who may`).not.toEqual(before);
    });
  }
  complaints.length = 0;
});

/** What only verbs write: every change has its event. */
async function written(stage: Stage): Promise<unknown> {
  const { events, orders, order_lines, stock_movements, parcels, charges, pegs } = await stage.checksums();
  return { events, orders, order_lines, stock_movements, parcels, charges, pegs };
}
