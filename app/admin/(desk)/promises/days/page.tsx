import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { getPromiseDays } from "@/domain/promises/promise-day-queries";
import { countries } from "@/lib/countries";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { DaysForm } from "./days-form";
import { daysValues } from "./days-values";

export const metadata: Metadata = { title: "How days are reckoned" };

export default async function PromiseDaysPage() {
  const { actor, shop } = await enterDesk("/admin/promises/days");
  if (!may(actor, "store.change")) return <NoPermission />;
  const { settings, learned, examples } = await getPromiseDays(actor);
  const sent = await sentForm("change-promise-days");
  return (
    <>
      <PageHeader
        title="How days are reckoned"
        lead="From the day a delivery is expected to the day a customer is told."
        back={{ href: "/admin/promises", label: "Promises" }}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card>
          <DaysForm
            sent={sent}
            kept={daysValues(settings)}
            weekdays={settings.promise.workingWeekdays}
            learns={settings.promise.learnsFromDeliveries}
            countries={countries(shop.locale).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Card>
        <Card title="Told today">
          <ul className="flex flex-col gap-3 text-sm">
            {examples.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li className="text-ink-soft">{learned}</li>
          </ul>
        </Card>
      </div>
    </>
  );
}
