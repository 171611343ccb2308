"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Suspense } from "react";
import { type AdminPlace, adminPlaces, placeAt } from "@/components/admin/admin-places";
import { Icon } from "@/components/ui/icon";
import { formatCount } from "@/lib/plural";

export type AdminCounts = Partial<Record<AdminPlace, number>>;

/** The list of places, the present one marked. While the address isn't known yet, the same list without the mark. */
export function AdminNav({ counts, label }: { counts?: AdminCounts; label: string }) {
  return (
    <nav aria-label={label}>
      <Suspense fallback={<Places counts={counts} />}>
        <PlacesHere counts={counts} />
      </Suspense>
    </nav>
  );
}

function PlacesHere({ counts }: { counts?: AdminCounts }) {
  return <Places counts={counts} here={placeAt(usePathname())} />;
}

function Places({ counts, here }: { counts?: AdminCounts; here?: AdminPlace }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {adminPlaces.map(({ place, href, label, icon }) => (
        <li key={place}>
          <Link
            href={href}
            aria-current={place === here ? "page" : undefined}
            onClick={closeMenu}
            className={clsx(
              "flex min-h-control items-center gap-3 rounded-md px-3 text-sm font-semibold",
              place === here ? "bg-brand-soft text-ink" : "text-ink-soft hover:bg-sunken hover:text-ink",
            )}
          >
            <Icon name={icon} className={clsx("size-5", place === here && "text-brand")} />
            {label}
            {counts?.[place] ? (
              <span className="figures ms-auto text-xs text-ink-soft">{formatCount(counts[place])}</span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On a phone the list lies in a sheet; going somewhere closes it. */
function closeMenu(event: React.MouseEvent<HTMLElement>) {
  const sheet = event.currentTarget.closest<HTMLElement>("[popover]");
  if (sheet?.matches(":popover-open")) sheet.hidePopover();
}
