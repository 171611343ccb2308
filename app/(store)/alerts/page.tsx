import type { Metadata } from "next";
import { AskLinkForm } from "@/app/(store)/alerts/ask-link-form";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { sentForm } from "@/app/sent-form";
import { restockWords } from "@/messages/restock";

/** Shows the answer of a form that was sent without JavaScript. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: restockWords((await cachedStoreFront())?.locale).askTitle, robots: { index: false } };
}

export default async function AskForAlertsPage() {
  const words = restockWords((await cachedStoreFront())?.locale);
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4">
      <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">{words.askTitle}</h1>
      <p className="text-ink-soft">{words.askWords}</p>
      <AskLinkForm
        words={{ email: words.email, send: words.askButton, sending: words.asking }}
        sent={await sentForm("mail-alerts-link")}
      />
    </div>
  );
}
