import type { Metadata } from "next";
import { AccountForm } from "@/app/(store)/account/account-form";
import { OrderList } from "@/app/(store)/account/order-list";
import { getCustomerSession } from "@/app/(store)/account/session";
import { endSessionsAction, signOutCustomerAction } from "@/app/(store)/account/sign-in-actions";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { listAccountOrders, listCustomerSessions } from "@/domain/customers/account-queries";
import { formatInstant } from "@/lib/format-instant";
import { accountWords } from "@/messages/account";

export const metadata: Metadata = { robots: { index: false } };
export const instant = false;

type AccountPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const { after, merged } = await searchParams;
  const last = typeof after === "string" && /^\d{1,12}$/.test(after) ? Number(after) : undefined;
  const session = await getCustomerSession();
  const [shop, list, sessions] = await Promise.all([
    cachedStoreFront(),
    listAccountOrders(session.actor, last),
    listCustomerSessions(session.actor),
  ]);
  const locale = shop?.locale ?? "en";
  const words = accountWords(locale);
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h1 className="font-display text-3xl font-semibold text-ink">
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
      </header>
      {merged ? <Notice tone="done">{words.cartMerged}</Notice> : null}
      <section aria-labelledby="orders" className="flex flex-col gap-4">
        <h2 id="orders" className="font-display text-2xl font-semibold text-ink">
          {words.orders}
        </h2>
        <OrderList {...list} locale={locale} isFirstPage={last === undefined} />
      </section>
      <a
        href="/account/addresses"
        className="inline-flex min-h-11 w-fit items-center underline underline-offset-3"
      >
        {words.addresses}
      </a>
      <a
        href="/account/privacy"
        className="inline-flex min-h-11 w-fit items-center underline underline-offset-3"
      >
        {words.privacy}
      </a>
      <Card title={words.sessions} lead={words.sessionsLead}>
        <ul className="flex flex-col divide-y divide-line">
          {sessions.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div className="min-w-0 text-sm">
                <p className="break-words font-medium text-ink">
                  <bdi>{one.userAgent || words.unknownDevice}</bdi>
                </p>
                <p className="text-ink-soft">
                  {one.id === session.sessionId
                    ? words.thisOne
                    : words.since(formatInstant(one.startedAt, { locale, timeZone: "UTC" }))}
                </p>
              </div>
              {one.id === session.sessionId ? null : (
                <AccountForm
                  action={endSessionsAction}
                  hidden={{ only: one.id }}
                  submit={words.endSession}
                  pendingText={words.ending}
                  tone="secondary"
                />
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 ? (
          <AccountForm
            action={endSessionsAction}
            submit={words.endOthers}
            pendingText={words.ending}
            tone="danger"
          />
        ) : (
          <p className="text-sm text-ink-soft">{words.noOtherSessions}</p>
        )}
      </Card>
    </div>
  );
}
