import type { IconName } from "@/components/ui/icon";

export type AdminPlace =
  | "today"
  | "inventory"
  | "purchase-orders"
  | "suppliers"
  | "proposals"
  | "transfers"
  | "queue"
  | "promises"
  | "what-if"
  | "decisions"
  | "orders"
  | "questions"
  | "returns"
  | "customers"
  | "outbox"
  | "settings";

/** The admin by task, in the order of a day. */
export const adminPlaces: readonly { place: AdminPlace; href: string; label: string; icon: IconName }[] = [
  { place: "today", href: "/admin", label: "Today", icon: "sun" },
  { place: "inventory", href: "/admin/inventory", label: "Inventory", icon: "box" },
  { place: "purchase-orders", href: "/admin/purchase-orders", label: "Purchase orders", icon: "truck" },
  { place: "suppliers", href: "/admin/suppliers", label: "Suppliers", icon: "phone" },
  { place: "proposals", href: "/admin/proposals", label: "What to order", icon: "clipboard" },
  { place: "transfers", href: "/admin/transfers", label: "Transfers", icon: "transfer" },
  { place: "queue", href: "/admin/queue", label: "Queue", icon: "queue" },
  { place: "promises", href: "/admin/promises", label: "Promises", icon: "calendar" },
  { place: "what-if", href: "/admin/what-if", label: "What if", icon: "search" },
  { place: "decisions", href: "/admin/decisions", label: "Decisions", icon: "fork" },
  { place: "orders", href: "/admin/orders", label: "Orders", icon: "receipt" },
  { place: "questions", href: "/admin/questions", label: "Questions", icon: "person" },
  { place: "returns", href: "/admin/returns", label: "Returns", icon: "transfer" },
  { place: "customers", href: "/admin/customers", label: "Customers", icon: "person" },
  { place: "outbox", href: "/admin/outbox", label: "Outbox", icon: "mail" },
  { place: "settings", href: "/admin/settings", label: "Settings", icon: "info" },
];

/** Within a thumb's reach on a phone; the rest is in the menu. */
export const thumbPlaces = adminPlaces.slice(0, 3);

/** Where we are: the longest address that this one lies under. */
export function placeAt(pathname: string): AdminPlace | undefined {
  const within = adminPlaces.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return within.sort((a, b) => b.href.length - a.href.length)[0]?.place;
}
