import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { CutLink } from "@/app/(store)/cut-link";
import { SignUpCard } from "@/components/store/sign-up-card";
import { Button } from "@/components/ui/button";
import { type Alerts, findAlerts } from "@/domain/restock/alert-queries";
import { findSignUp } from "@/domain/restock/customer-views";
import { heldWords } from "@/messages/held";
import { restockWords } from "@/messages/restock";

export async function generateMetadata(): Promise<Metadata> {
  const words = heldWords((await cachedStoreFront())?.locale);
  return { title: words.leavePage, robots: { index: false, follow: false } };
}

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
  if (!signUp) return <CutLink />;
  const words = heldWords((await cachedStoreFront())?.locale);
  if (signUp.state === "ended") {
    return (
      <SignUpCard signUp={signUp} title={words.leftTitle}>
        <p className="text-ink-soft">{words.leftWords}</p>
      </SignUpCard>
    );
  }
  return (
    <SignUpCard signUp={signUp} title={words.leaveTitle}>
      <form method="post" action={`/restock/unsubscribe/${token}`}>
        <Button type="submit" tone="primary">
          {words.leave}
        </Button>
      </form>
      <p className="text-sm text-ink-soft">{words.leaveNote}</p>
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
