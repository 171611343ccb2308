import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { enterDesk } from "../desk";
import { NoPermission } from "../no-permission";

export const metadata: Metadata = { title: "Settings" };

const places = [
  {
    href: "/admin/settings/details",
    title: "Store details",
    detail: "Name, how to reach you, language, money, time zone.",
  },
  {
    href: "/admin/settings/appearance",
    title: "Appearance",
    detail: "Colour, letters, and what the front page shows in which order.",
  },
  {
    href: "/admin/settings/banners",
    title: "Announcement and delays",
    detail: "What every shopper reads at the top of every page, until its last day.",
  },
  {
    href: "/admin/settings/ordering",
    title: "Ordering and shipping",
    detail: "What parcels cost and where they go, tax, returns, how long units are kept.",
  },
  {
    href: "/admin/settings/policies",
    title: "Backorder rules",
    detail: "What is sold before it is here, up to how many, until when, for whom, and which rule wins.",
  },
  {
    href: "/admin/settings/restock",
    title: "Restock mail",
    detail: "How people are told that something is back, how often, and at which hours.",
  },
  {
    href: "/admin/settings/policy-text",
    title: "Policy text",
    detail: "Your own words round what Backfill writes about ordering.",
  },
  {
    href: "/admin/promises/days",
    title: "How days are reckoned",
    detail: "Handling, buffers, holidays, and how long parcels take.",
  },
];

export default async function SettingsPage() {
  const { actor } = await enterDesk("/admin/settings");
  if (!may(actor, "store.change")) return <NoPermission />;
  return (
    <>
      <PageHeader title="Settings" lead="Shoppers see each change within a second." />
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {places.map(({ href, title, detail }) => (
          <li key={href}>
            <Link
              href={href}
              className="flex h-full flex-col gap-1 rounded-lg border border-line bg-surface px-5 py-4 shadow-card hover:border-line-strong hover:bg-sunken"
            >
              <span className="font-display text-lg font-semibold text-ink">{title}</span>
              <span className="text-sm text-ink-soft">{detail}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
