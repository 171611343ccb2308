import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { enterDesk } from "../desk";
import { PasswordForm } from "./password-form";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { actor } = await enterDesk("/admin/account");
  return (
    <>
      <PageHeader title="Your account" lead={<bdi>{actor.name}</bdi>} />
      <Card title="Password" className="max-w-xl">
        <PasswordForm sent={await sentForm("change-password")} />
      </Card>
    </>
  );
}
