import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { readStoreSettings } from "@/domain/store/queries";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { RestockForm } from "./restock-form";

export const metadata: Metadata = { title: "Restock mail" };

export default async function RestockMailPage() {
  const { actor } = await enterDesk("/admin/settings/restock");
  if (!may(actor, "store.change")) return <NoPermission />;
  const { restock } = await readStoreSettings(actor);
  const { doubleOptIn, ...rest } = restock;
  const written = Object.entries(rest).map(([name, value]) => [name, value === null ? "" : String(value)]);
  return (
    <>
      <PageHeader
        title="Restock mail"
        lead="How people are told that what they asked for is back."
        back={{ href: "/admin/settings", label: "Settings" }}
      />
      <Card>
        <RestockForm
          sent={await sentForm("change-restock-mail")}
          kept={{ ...Object.fromEntries(written), ...(doubleOptIn ? { doubleOptIn: "on" } : {}) }}
        />
      </Card>
    </>
  );
}
