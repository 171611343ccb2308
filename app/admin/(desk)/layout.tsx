import type { Metadata } from "next";
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
      signOut={<SignOutForm />}
      counts={counts}
    >
      {children}
    </AdminShell>
  );
}
