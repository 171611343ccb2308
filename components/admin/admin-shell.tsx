import Link from "next/link";
import type { ReactNode } from "react";
import { type AdminCounts, AdminNav } from "@/components/admin/admin-nav";
import { ThumbBar } from "@/components/admin/thumb-bar";
import { Icon } from "@/components/ui/icon";
import { SkipLink } from "@/components/ui/skip-link";
import { ToastProvider } from "@/components/ui/toast";

export type AdminPerson = { name: string; role: string };

type AdminShellProps = {
  merchantName: string;
  person: AdminPerson;
  /** The form that signs out. */
  signOut: ReactNode;
  /** How many wait in each place: shown beside its name. */
  counts?: AdminCounts;
  children: ReactNode;
};

const menuId = "admin-menu";

/** The admin round every page: places by task at the side; on a phone in a sheet, opened from the bottom bar. */
export function AdminShell({ merchantName, person, signOut, counts, children }: AdminShellProps) {
  return (
    <ToastProvider>
      <div lang="en" dir="ltr" className="min-h-dvh lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
        <SkipLink />
        <aside className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-e border-line bg-surface px-3 py-4 lg:flex">
          <MerchantName name={merchantName} />
          <AdminNav counts={counts} label="Main" />
          <Person person={person} signOut={signOut} />
        </aside>
        <header className="border-b border-line bg-surface px-4 py-1 lg:hidden">
          <MerchantName name={merchantName} />
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[88rem] px-4 pt-5 pb-24 outline-none sm:px-6 lg:px-8 lg:pt-7 lg:pb-12"
        >
          {children}
        </main>
        <ThumbBar menuId={menuId} />
        <aside
          id={menuId}
          aria-label="Menu"
          popover="auto"
          className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-y-auto rounded-t-xl border-t border-line bg-raised px-3 pt-3 pb-[calc(1rem+env(safe-area-inset-bottom))] text-ink shadow-raised backdrop:bg-ink/40"
        >
          <button
            type="button"
            popoverTarget={menuId}
            popoverTargetAction="hide"
            className="ms-auto flex min-h-11 items-center gap-1.5 rounded-md px-3 text-sm font-semibold text-ink-soft"
          >
            <Icon name="close" className="size-4" />
            Close
          </button>
          <AdminNav counts={counts} label="Main, everything" />
          <div className="mt-3 border-t border-line pt-3">
            <Person person={person} signOut={signOut} />
          </div>
        </aside>
      </div>
    </ToastProvider>
  );
}

function MerchantName({ name }: { name: string }) {
  return (
    <Link
      href="/admin"
      className="block min-w-0 rounded-md px-3 py-2 font-display text-lg leading-6 font-semibold max-lg:px-0"
    >
      <bdi className="block truncate">{name}</bdi>
    </Link>
  );
}

function Person({ person, signOut }: { person: AdminPerson; signOut: ReactNode }) {
  return (
    <div className="mt-auto flex items-center justify-between gap-3 px-3">
      <div className="min-w-0 text-sm">
        <p className="truncate font-semibold">
          <bdi>{person.name}</bdi>
        </p>
        <p className="truncate text-xs text-ink-faint">{person.role}</p>
      </div>
      {signOut}
    </div>
  );
}
