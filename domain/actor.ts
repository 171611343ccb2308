// pure
import { Refusal } from "@/lib/refusal";

/** Who does something: a member of staff, a customer who is signed in, a shopper or a supplier (known by the link in their hand), or Backfill itself. */
export type Actor =
  | { kind: "staff"; id: string; name: string; role: StaffRole }
  | { kind: "customer"; id: string }
  | { kind: "shopper" }
  | { kind: "supplier"; id: string; name: string }
  | { kind: "system"; job: string };

export type StaffRole = "owner" | "manager" | "warehouse" | "support";

export const shopper: Actor = { kind: "shopper" };

export function systemActor(job: string): Actor {
  return { kind: "system", job };
}

/** Every permission and the roles that have it. The owner has all of them. */
const permissions = {
  "admin.view": ["manager", "warehouse", "support"],
  "catalog.import": ["manager"],
  "catalog.change": ["manager"],
  "stock.receive": ["manager", "warehouse"],
  "stock.transfer": ["manager", "warehouse"],
  "stock.adjust": ["manager", "warehouse"],
  "policy.change": ["manager"],
  "purchasing.change": ["manager"],
  "allocation.pin": ["manager", "support"],
  "allocation.replan": ["manager"],
  "decision.make": ["manager", "warehouse", "support"],
  "parcel.pack": ["manager", "warehouse"],
  "parcel.ship": ["manager", "warehouse"],
  "order.cancel": ["manager", "support"],
  "order.change": ["manager", "support"],
  "conversation.answer": ["manager", "support"],
  "return.decide": ["manager", "support"],
  "restock.invite": ["manager"],
  "message.read": ["manager", "support"],
  "message.send": ["manager"],
  "customer.view": ["manager", "support"],
  "customer.export": ["manager", "support"],
  "customer.erase": ["manager"],
  "staff.change": [],
  "store.change": ["manager"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof permissions;

export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind !== "staff") return false;
  const roles: readonly StaffRole[] = permissions[permission];
  return actor.role === "owner" || roles.includes(actor.role);
}

/** Refuses whoever lacks the permission, before anything is read or changed. */
export function authorize(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return;
  throw new Refusal(
    "forbidden",
    actor.kind === "staff"
      ? "Your role doesn't allow this. Ask the shop's owner or a manager."
      : "Sign in as a member of staff to do this.",
  );
}
