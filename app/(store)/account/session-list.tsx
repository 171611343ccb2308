import { AccountForm } from "@/app/(store)/account/account-form";
import { browserName } from "@/app/(store)/account/browser-name";
import { endSessionsAction } from "@/app/(store)/account/sign-in-actions";
import { Card } from "@/components/ui/card";
import type { OpenSession } from "@/domain/customers/account-queries";
import { formatInstant } from "@/lib/format-instant";
import { accountWords } from "@/messages/account";

type SessionListProps = { sessions: OpenSession[]; current: string; locale: string; timeZone: string };

/** Where the customer is signed in, and a way out of each. */
export function SessionList({ sessions, current, locale, timeZone }: SessionListProps) {
  const words = accountWords(locale);
  return (
    <Card title={words.sessions} lead={words.sessionsLead}>
      <ul className="flex flex-col divide-y divide-line">
        {sessions.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0 text-sm">
              <p className="break-words font-medium text-ink">
                <bdi>{browserName(one.userAgent) || words.unknownDevice}</bdi>
              </p>
              <p className="text-ink-soft">
                {one.id === current
                  ? words.thisOne
                  : words.since(formatInstant(one.startedAt, { locale, timeZone }))}
              </p>
            </div>
            {one.id === current ? null : (
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
  );
}
