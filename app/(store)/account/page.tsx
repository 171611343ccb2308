import type { Metadata } from "next";
import { AccountForm } from "@/app/(store)/account/account-form";
import { changeNameAction } from "@/app/(store)/account/actions";
import { MergedCart } from "@/app/(store)/account/merged-cart";
import { OrderList } from "@/app/(store)/account/order-list";
import { getCustomerSession } from "@/app/(store)/account/session";
import { SessionList } from "@/app/(store)/account/session-list";
import { signOutCustomerAction } from "@/app/(store)/account/sign-in-actions";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { findAlertsPath, listAccountOrders, listCustomerSessions } from "@/domain/customers/account-queries";
import { accountWords } from "@/messages/account";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const shop = await cachedStoreFront();
  return { title: accountWords(shop?.locale).helloNobody, robots: { index: false } };
}

type AccountPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const { after, merged, left } = await searchParams;
  const last = typeof after === "string" && /^\d{1,12}$/.test(after) ? Number(after) : undefined;
  const session = await getCustomerSession();
  const [shop, list, sessions, alertsPath, sent] = await Promise.all([
    cachedStoreFront(),
    listAccountOrders(session.actor, last),
    listCustomerSessions(session.actor),
    findAlertsPath(session.actor),
    sentForm("change-name"),
  ]);
  const { locale = "en", timeZone = "UTC", today = "" } = shop ?? {};
  const words = accountWords(locale);
  const places: [href: string | undefined, text: string][] = [
    [alertsPath, words.alerts],
    ["/account/addresses", words.addresses],
    ["/account/privacy", words.privacy],
  ];
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-display text-3xl font-semibold break-words text-ink">
            <bdi>{session.name ? words.hello(session.name) : words.helloNobody}</bdi>
          </h1>
          <p className="break-words text-ink-soft">
            {words.signedInAs} <bdi>{session.email}</bdi>
          </p>
        </div>
        <AccountForm
          action={signOutCustomerAction}
          submit={words.signOut}
          pendingText={words.signingOut}
          tone="secondary"
        />
        <nav aria-label={words.accountNav} className="flex w-full flex-wrap gap-x-6">
          {places.map(([href, text]) =>
            href ? (
              <a
                key={href}
                href={href}
                className="inline-flex min-h-11 items-center underline underline-offset-3"
              >
                {text}
              </a>
            ) : null,
          )}
        </nav>
      </header>
      {merged ? <MergedCart left={left} locale={locale} /> : null}
      <section aria-labelledby="orders" className="flex flex-col gap-4">
        <h2 id="orders" className="font-display text-2xl font-semibold text-ink">
          {words.orders}
        </h2>
        <OrderList {...list} locale={locale} today={today} isFirstPage={last === undefined} />
      </section>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={words.name} lead={words.nameHelp}>
          <AccountForm
            action={changeNameAction}
            fields={[{ name: "name", label: words.name, autoComplete: "name", value: session.name }]}
            submit={words.saveName}
            pendingText={words.saving}
            tone="secondary"
            sent={sent}
          />
        </Card>
        <SessionList sessions={sessions} current={session.sessionId} locale={locale} timeZone={timeZone} />
      </div>
    </div>
  );
}
