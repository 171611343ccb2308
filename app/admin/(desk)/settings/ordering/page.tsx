import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { readStoreSettings } from "@/domain/store/queries";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { OrderingForm } from "./ordering-form";
import { orderingValues } from "./ordering-values";

export const metadata: Metadata = { title: "Ordering and shipping" };

export default async function OrderingPage() {
  const { actor } = await enterDesk("/admin/settings/ordering");
  if (!may(actor, "store.change")) return <NoPermission />;
  const settings = await readStoreSettings(actor);
  return (
    <>
      <PageHeader
        title="Ordering and shipping"
        lead="What holds for new orders. Each order keeps what it was told when it was placed."
        back={{ href: "/admin/settings", label: "Settings" }}
      />
      <Card>
        <OrderingForm
          sent={await sentForm("change-ordering")}
          kept={orderingValues(settings)}
          currency={settings.currency}
        />
      </Card>
    </>
  );
}
