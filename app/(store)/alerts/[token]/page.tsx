import type { Metadata } from "next";
import { AlertForm } from "@/app/(store)/alerts/[token]/alert-form";
import { FrequencyForm } from "@/app/(store)/alerts/[token]/frequency-form";
import { changeAlertsAction, endAlertsAction, eraseAlertsAction } from "@/app/(store)/alerts/actions";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { CutLink } from "@/app/(store)/cut-link";
import { sentForm } from "@/app/sent-form";
import { type Alert, findAlerts } from "@/domain/restock/alert-queries";
import { restockWords } from "@/messages/restock";

export async function generateMetadata(): Promise<Metadata> {
  const words = restockWords((await cachedStoreFront())?.locale);
  return { title: words.alertsTitle, robots: { index: false, follow: false } };
}

/** Read anew for each visit, and sent whole. Opening it changes nothing: mail scanners open it too. */
export const instant = false;

type AlertsPageProps = { params: Promise<{ token: string }> };

export default async function AlertsPage({ params }: AlertsPageProps) {
  const { token } = await params;
  const alerts = await findAlerts(token);
  if (!alerts) return <CutLink />;
  const words = restockWords(alerts.locale);
  const { frequency, pausedUntil, email } = alerts.owner;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-8">
      <header className="flex flex-col gap-2">
        <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">{words.alertsTitle}</h1>
        <p className="text-ink-soft">
          {words.alertsIntro} <bdi>{email}</bdi>
        </p>
      </header>
      {alerts.list.length === 0 ? <p className="text-ink-soft">{words.none}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {alerts.list.map((alert) => (
          <li key={alert.id} className="flex flex-col gap-2 py-4">
            <a
              href={`/products/${encodeURIComponent(alert.handle)}`}
              className="font-semibold text-ink underline-offset-3 hover:underline"
            >
              <bdi>{alert.title}</bdi>
              {alert.isAny ? `, ${words.anyVariant}` : null}
            </a>
            <p className="text-sm text-ink-soft">{stateOf(alert)}</p>
            <AlertForm
              action={endAlertsAction}
              token={token}
              subscriptionId={alert.id}
              label={words.end}
              thing={alert.title}
              pending={words.saving}
            />
          </li>
        ))}
      </ul>
      <FrequencyForm
        action={changeAlertsAction}
        token={token}
        frequency={frequency}
        pausedUntil={pausedUntil ?? ""}
        sent={await sentForm("change-alerts")}
        words={{
          howOften: words.howOften,
          at_once: words.at_once,
          daily: words.daily,
          weekly: words.weekly,
          pause: words.pause,
          save: words.save,
          saving: words.saving,
        }}
      />
      {alerts.list.length > 1 ? (
        <AlertForm action={endAlertsAction} token={token} label={words.endAll} pending={words.saving} />
      ) : null}
      <section className="flex flex-col gap-2 border-t border-line pt-6">
        <p className="text-sm text-ink-soft">{words.eraseWords}</p>
        <AlertForm action={eraseAlertsAction} token={token} label={words.erase} pending={words.saving} />
      </section>
    </div>
  );

  function stateOf(alert: Alert): string {
    if (!alert.isConfirmed) return words.unconfirmed;
    if (alert.isHeld) return words.held;
    return frequency === "at_once" ? words.place(alert.place) : words.collected;
  }
}
