// Nobody does what their role doesn't allow, whatever they send: each page and each action is tried directly.
import type { APIRequestContext } from "@playwright/test";
import type { StaffRole } from "@/domain/actor";
import { deeds, type Laid, nextYear } from "./support/deeds";
import { catchSending, sendCaught, shopOrigin } from "./support/forms";
import { addressOf } from "./support/mail";
import type { Stage } from "./support/stage";
import { expect, test } from "./support/test";

const roles: StaffRole[] = ["manager", "warehouse", "support"];

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
  const questionId = await stage.ask(orderId, "Where does the lane begin?");
  const sent = await stage.product({ title: "Sent bell", onHand: 1 });
  const returning = await stage.order([{ variantId: sent.variantId, quantity: 1 }], { email });
  await stage.packAndShip(returning.orderId, 1);
  await stage.askToSendBack(returning.orderId);
  const { supplierId } = await stage.theShop();
  const messageId = message?.id ?? "";
  const last = await stage.product({ title: "Last bell", onHand: 1 });
  const past = await stage.order([{ variantId: last.variantId, quantity: 1 }], { email: addressOf("past") });
  await stage.packAndShip(past.orderId, 1);
  const customerId = await stage.customerOf(past.orderId);
  return { customerId, product, orderId, name, purchaseId, supplierId, messageId, transferId, questionId };
}

function pagesOf(laid: Laid): string[] {
  const { product, orderId, purchaseId, supplierId, messageId, transferId, questionId, customerId } = laid;
  return [
    "/admin",
    "/admin/inventory",
    `/admin/inventory/${product.variantId}`,
    `/admin/inventory/${product.variantId}/substitutes`,
    "/admin/queue",
    `/admin/queue/${product.variantId}`,
    "/admin/orders",
    `/admin/orders/${orderId}`,
    "/admin/purchase-orders",
    "/admin/purchase-orders/new",
    `/admin/purchase-orders/${purchaseId}`,
    `/admin/purchase-orders/${purchaseId}/edit`,
    "/admin/suppliers",
    `/admin/suppliers/${supplierId}`,
    `/admin/purchase-orders/${purchaseId}/move?to=${nextYear}`,
    `/admin/what-if?kind=slip&po=${purchaseId}&to=${nextYear}`,
    "/admin/proposals",
    "/admin/transfers",
    "/admin/transfers/new",
    `/admin/transfers/${transferId}`,
    "/admin/decisions",
    "/admin/promises",
    "/admin/promises/days",
    "/admin/promises/scoreboard",
    "/admin/questions",
    `/admin/questions/${questionId}`,
    "/admin/returns",
    "/admin/customers",
    `/admin/customers/${customerId}`,
    "/admin/outbox",
    "/admin/settings",
    "/admin/settings/details",
    "/admin/settings/appearance",
    "/admin/settings/banners",
    "/admin/settings/ordering",
    "/admin/settings/restock",
    "/admin/settings/policy-text",
    "/admin/settings/policies",
    "/admin/settings/policies/new",
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
    `/admin/purchase-orders/${laid.purchaseId}/pdf`,
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
  for (const path of [
    "/admin/questions",
    `/admin/questions/${laid.questionId}`,
    "/admin/returns",
    "/admin/customers",
    `/admin/customers/${laid.customerId}`,
    "/admin/outbox",
    `/admin/outbox/${laid.messageId}`,
    "/admin/purchase-orders/new",
    `/admin/purchase-orders/${laid.purchaseId}/edit`,
    "/admin/promises/days",
    "/admin/settings",
    "/admin/settings/details",
    "/admin/settings/appearance",
    "/admin/settings/banners",
    "/admin/settings/ordering",
    "/admin/settings/restock",
    "/admin/settings/policy-text",
    "/admin/settings/policies",
    "/admin/settings/policies/new",
  ]) {
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
