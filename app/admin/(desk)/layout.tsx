import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { getStaffActor } from "@/app/admin/session";
import { SignOutForm } from "@/app/admin/sign-in/sign-out-form";
import { AdminShell } from "@/components/admin/admin-shell";
import type { StaffRole } from "@/domain/actor";
import { countPlaces } from "@/domain/reports/queries";
import { findStoreName } from "@/domain/store/queries";

// Staff pages are about now and about one person: they are rendered for each request and wait for their data.
export const instant = false;
export const metadata: Metadata = {
  title: { default: "Today", template: "%s · Admin" },
  robots: { index: false },
};

const roleNames: Record<StaffRole, string> = {
  owner: "Owner",
  manager: "Manager",
  warehouse: "Warehouse",
  support: "Support",
};

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await getStaffActor("/admin");
  const [merchantName = "Backfill", counts] = await Promise.all([findStoreName(), countPlaces(actor)]);
  return (
    <AdminShell
      merchantName={merchantName}
      person={{ name: actor.name, role: roleNames[actor.role] }}
      signOut={
        <div className="flex flex-col items-end">
          <SignOutForm />
          <Link
            href="/admin/account"
            className="inline-flex min-h-6 items-center px-3 text-xs text-ink-soft underline underline-offset-3"
          >
            Password
          </Link>
        </div>
      }
      counts={counts}
    >
      {children}
    </AdminShell>
  );
}
