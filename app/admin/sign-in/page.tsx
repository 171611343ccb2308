import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FrontPage } from "@/app/admin/front-page";
import { findStaffSession } from "@/app/admin/session";
import { sentForm } from "@/app/sent-form";
import { findStoreName } from "@/domain/store/queries";
import { safeAdminPath } from "@/lib/auth/safe-path";
import { SignInForm } from "./sign-in-form";

export const instant = false;
export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type SignInPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams;
  const path = safeAdminPath(typeof next === "string" ? next : undefined);
  if (await findStaffSession()) redirect(path);
  const shop = await findStoreName();
  if (shop === undefined) redirect("/set-up");
  return (
    <FrontPage shop={shop} title="Sign in" lead="For the people who work here.">
      <SignInForm next={path} sent={await sentForm("sign-in")} />
    </FrontPage>
  );
}
