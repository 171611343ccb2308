import type { Metadata } from "next";
import { NotHere } from "@/components/store/not-here";
import { SignUpCard } from "@/components/store/sign-up-card";
import { Button } from "@/components/ui/button";
import { type Alerts, findAlerts } from "@/domain/restock/alert-queries";
import { findSignUp } from "@/domain/restock/customer-views";
import { restockWords } from "@/messages/restock";

export const metadata: Metadata = { title: "Leave the list", robots: { index: false, follow: false } };

/** Read anew for each visit, and sent whole. */
export const instant = false;

type UnsubscribePageProps = { params: Promise<{ token: string }> };

/**
 * The button posts to this same address, as mailbox providers do for one-click unsubscribe (RFC 8058): next.config.js leads
 * every POST here to app/api/unsubscribe. Opening the page changes nothing.
 */
export default async function UnsubscribePage({ params }: UnsubscribePageProps) {
  const { token } = await params;
  const signUp = await findSignUp("unsubscribe", token);
  const all = signUp ? undefined : await findAlerts(token);
  if (all) return <EndAll alerts={all} token={token} />;
  if (!signUp) {
    return (
      <NotHere title="This link isn't complete">
        It may have been cut short on its way. Open the link from our mail once more, or write to us.
      </NotHere>
    );
  }
  if (signUp.state === "ended") {
    return (
      <SignUpCard signUp={signUp} title="You are off the list">
        <p className="text-ink-soft">We won't write to you about this product any more.</p>
      </SignUpCard>
    );
  }
  return (
    <SignUpCard signUp={signUp} title="Shall we stop writing about this?">
      <form method="post" action={`/restock/unsubscribe/${token}`}>
        <Button type="submit" tone="primary">
          Take me off the list
        </Button>
      </form>
      <p className="text-sm text-ink-soft">If a unit is held for you, it goes to the next in line.</p>
    </SignUpCard>
  );
}

/** The link of a mail about several products: the one press ends them all. */
function EndAll({ alerts, token }: { alerts: Alerts; token: string }) {
  const words = restockWords(alerts.locale);
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5">
      <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">{words.alertsTitle}</h1>
      {alerts.list.length === 0 ? (
        <p className="text-ink-soft">{words.none}</p>
      ) : (
        <form method="post" action={`/restock/unsubscribe/${token}`}>
          <Button type="submit" tone="primary">
            {words.endAll}
          </Button>
        </form>
      )}
    </div>
  );
}
