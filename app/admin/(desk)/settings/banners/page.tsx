import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { readStoreSettings } from "@/domain/store/queries";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { BannersForm } from "./banners-form";

export const metadata: Metadata = { title: "Announcement and delays" };

export default async function BannersPage() {
  const { actor } = await enterDesk("/admin/settings/banners");
  if (!may(actor, "store.change")) return <NoPermission />;
  const { announcement, delayBanner } = await readStoreSettings(actor);
  return (
    <>
      <PageHeader
        title="Announcement and delays"
        lead="What every shopper reads at the top of every page."
        back={{ href: "/admin/settings", label: "Settings" }}
      />
      <Card>
        <BannersForm
          sent={await sentForm("change-banners")}
          kept={{
            "announcement.text": announcement?.text ?? "",
            "announcement.href": announcement?.href ?? "",
            "announcement.fromDay": announcement?.fromDay ?? "",
            "announcement.untilDay": announcement?.untilDay ?? "",
            "delay.text": delayBanner?.text ?? "",
            "delay.untilDay": delayBanner?.untilDay ?? "",
          }}
        />
      </Card>
    </>
  );
}
