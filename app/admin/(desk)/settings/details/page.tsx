import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { readStoreSettings } from "@/domain/store/queries";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { DetailsForm } from "./details-form";
import { localeOptions } from "./locale-options";

export const metadata: Metadata = { title: "Store details" };

export default async function DetailsPage() {
  const { actor } = await enterDesk("/admin/settings/details");
  if (!may(actor, "store.change")) return <NoPermission />;
  const settings = await readStoreSettings(actor);
  const { name, contactEmail, contactPhone, postalAddress, locale, timeZone, currency } = settings;
  return (
    <>
      <PageHeader
        title="Store details"
        lead="Who you are, how shoppers reach you, and in which language and money you speak."
        back={{ href: "/admin/settings", label: "Settings" }}
      />
      <Card>
        <DetailsForm
          sent={await sentForm("change-store-details")}
          kept={{ name, contactEmail, contactPhone, postalAddress, locale, timeZone, currency }}
          locales={localeOptions(locale)}
          timeZones={withKept(Intl.supportedValuesOf("timeZone"), timeZone)}
          currencies={withKept(Intl.supportedValuesOf("currency"), currency)}
        />
      </Card>
    </>
  );
}

/** What is kept can always be chosen again, also where this runtime calls it otherwise. */
function withKept(values: string[], kept: string): string[] {
  return values.includes(kept) ? values : [kept, ...values];
}
