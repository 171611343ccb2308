// Every page of the admin with its main states: what the story of accessibility looks at.
import type { Page } from "@playwright/test";
import { addDays } from "@/lib/day";
import { addressOf, supplierLink } from "./mail";
import type { Stage } from "./stage";
import { expect } from "./test";

export type State = { path: string; prepare?: (page: Page) => Promise<void> };

export async function adminStates(stage: Stage): Promise<State[]> {
  const email = addressOf("desk");
  const { supplierId } = await stage.theShop();
  const bell = await stage.product({ title: "Desk bell", onHand: 3 });
  const purchase = await stage.incoming(bell.variantId, 8);
  const order = await stage.order([{ variantId: bell.variantId, quantity: 5 }], { email });
  const second = await stage.order([{ variantId: bell.variantId, quantity: 2 }], { email });
  await stage.packAndShip(order.orderId, 1);
  const questionId = await stage.ask(order.orderId, "When does the rest come?");
  await stage.askToSendBack(order.orderId);
  const [message] = await stage.mailsTo(email);
  const short = await stage.product({ title: "Short bell", onHand: 1, safetyStock: 3 });
  await stage.deliverer("Desk foundry", [short.variantId]);
  await stage.product({ title: "Orphan bell", safetyStock: 3 });
  const transfer = await stage.plannedTransfer(short.variantId, 1);
  const later = addDays(new Date().toISOString().slice(0, 10), 60);
  return [
    { path: "/admin" },
    {
      path: "/admin",
      prepare: async (page) => {
        await page
          .getByRole("button", { name: /menu|more/i })
          .first()
          .click();
      },
    },
    { path: "/admin/inventory" },
    { path: "/admin/inventory?search=no-such-thing" },
    { path: `/admin/inventory/${bell.variantId}` },
    { path: `/admin/inventory/${bell.variantId}/substitutes` },
    { path: "/admin/purchase-orders" },
    { path: "/admin/purchase-orders/new" },
    { path: `/admin/purchase-orders/new?variant=${bell.variantId}` },
    {
      path: `/admin/purchase-orders/${purchase.id}`,
      prepare: (page) => expect(page.getByText(/for waiting orders/)).toBeVisible(),
    },
    { path: `/admin/purchase-orders/${purchase.id}/edit` },
    { path: `/admin/purchase-orders/${purchase.id}/move` },
    { path: `/admin/purchase-orders/${purchase.id}/move?to=${later}` },
    { path: `/admin/what-if?kind=slip&po=${purchase.id}&to=${later}` },
    { path: `/admin/what-if?kind=receipt&po=${purchase.id}` },
    { path: "/admin/what-if?kind=cancel" },
    { path: "/admin/what-if?kind=priority&order=1" },
    { path: `/admin/what-if?kind=strategy&variant=${bell.variantId}&consumers=lose` },
    { path: await supplierLink(stage, purchase.id) },
    { path: "/admin/suppliers" },
    { path: `/admin/suppliers/${supplierId}` },
    { path: "/admin/proposals" },
    {
      path: "/admin/proposals",
      prepare: async (page) => {
        await page.getByLabel(`Units of ${short.title}`).fill("x");
        await page.getByRole("button", { name: "Draft the chosen orders" }).click();
        await expect(page.getByRole("alert").first()).toBeVisible();
      },
    },
    { path: "/admin/transfers" },
    { path: `/admin/transfers/new?variant=${short.variantId}` },
    { path: `/admin/transfers/${transfer.id}` },
    {
      path: `/admin/transfers/${transfer.id}`,
      prepare: async (page) => {
        const dispatch = page.getByRole("button", { name: "Dispatch" });
        if (await dispatch.isVisible()) await dispatch.click();
        await expect(page.getByRole("button", { name: "Close the transfer" })).toBeVisible();
      },
    },
    { path: "/admin/queue" },
    {
      path: `/admin/queue/${bell.variantId}`,
      prepare: async (page) => {
        await page.getByRole("link", { name: `Put first order ${second.number}` }).click();
        await expect(page.getByLabel("Why does this customer go first?")).toBeVisible();
      },
    },
    { path: "/admin/promises?view=all" },
    { path: "/admin/promises/scoreboard" },
    {
      path: `/admin/promises/scoreboard?supplier=${supplierId}`,
      prepare: (page) => page.getByText("The same in a table").click(),
    },
    {
      path: `/admin/orders/${second.orderId}`,
      prepare: (page) => page.getByText("Why this day?").first().click(),
    },
    { path: "/admin/decisions" },
    { path: "/admin/orders" },
    { path: "/admin/orders?view=ready" },
    { path: `/admin/orders/${order.orderId}` },
    {
      path: `/admin/orders/${order.orderId}`,
      prepare: async (page) => {
        await page
          .getByText(/^Cancel units/)
          .first()
          .click();
        await page.getByRole("button", { name: /^Pack from/ }).click();
        await expect(page.getByText(/^Packed\./)).toBeVisible();
      },
    },
    { path: "/admin/questions" },
    { path: `/admin/questions/${questionId}` },
    { path: "/admin/returns" },
    { path: "/admin/returns?view=decided" },
    { path: "/admin/settings" },
    { path: "/admin/settings/details" },
    { path: "/admin/settings/appearance" },
    { path: "/admin/settings/banners" },
    { path: "/admin/settings/ordering" },
    { path: "/admin/settings/restock" },
    { path: "/admin/settings/policy-text" },
    { path: "/admin/settings/policies" },
    { path: `/admin/settings/policies?variant=${bell.variantId}&buyer=consumer` },
    {
      path: `/admin/settings/policies/new?variant=${bell.variantId}`,
      prepare: async (page) => {
        await page.getByLabel("Units in one order").fill("0");
        await page.getByRole("button", { name: "See what it changes" }).click();
        await expect(page.getByRole("alert").first()).toBeVisible();
      },
    },
    { path: "/admin/outbox" },
    { path: `/admin/outbox/${message?.id}` },
    { path: "/admin/customers" },
    { path: "/admin/customers?search=no-such-person" },
    { path: `/admin/customers/${await stage.customerOf(order.orderId)}` },
    { path: "/admin/account" },
    { path: "/admin/no-such-place" },
    // The last one: the page asks before it is left.
    {
      path: "/admin/settings/ordering",
      prepare: async (page) => {
        await page.getByLabel("Countries you ship to").fill("Germany");
        await page.getByRole("button", { name: "Save" }).click();
        await expect(page.getByRole("alert").first()).toBeVisible();
      },
    },
  ];
}
