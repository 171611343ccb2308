"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Suspense } from "react";
import { type AdminPlace, placeAt, thumbPlaces } from "@/components/admin/admin-places";
import { Icon } from "@/components/ui/icon";

/** The phone's navigation, at the bottom where a thumb is; its last button opens the menu with everything. */
export function ThumbBar({ menuId }: { menuId: string }) {
  return (
    <nav
      aria-label="Main, short"
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <div className="grid grid-cols-4">
        <Suspense fallback={<Places />}>
          <PlacesHere />
        </Suspense>
        <button type="button" popoverTarget={menuId} className={clsx(slot, "text-ink-soft")}>
          <Icon name="menu" />
          Menu
        </button>
      </div>
    </nav>
  );
}

const slot =
  "flex min-h-14 flex-col items-center justify-center gap-0.5 text-2xs font-semibold focus-visible:-outline-offset-2";

function PlacesHere() {
  return <Places here={placeAt(usePathname())} />;
}

function Places({ here }: { here?: AdminPlace }) {
  return thumbPlaces.map(({ place, href, label, icon }) => (
    <Link
      key={place}
      href={href}
      aria-current={place === here ? "page" : undefined}
      className={clsx(slot, place === here ? "text-ink" : "text-ink-soft")}
    >
      <Icon name={icon} className={clsx("size-5", place === here && "text-brand")} />
      {label}
    </Link>
  ));
}
