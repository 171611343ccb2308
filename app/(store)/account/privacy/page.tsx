import type { Metadata } from "next";
import { AccountForm } from "@/app/(store)/account/account-form";
import { getCustomerSession } from "@/app/(store)/account/session";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { sentForm } from "@/app/sent-form";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { accountWords } from "@/messages/account";
import { eraseAction } from "./actions";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const shop = await cachedStoreFront();
  return { title: accountWords(shop?.locale).privacy, robots: { index: false } };
}

/** Everything that is kept about the customer: to take along, or to be rid of. */
export default async function AccountPrivacyPage() {
  await getCustomerSession("/account/privacy");
  const words = accountWords((await cachedStoreFront())?.locale);
  return (
    <div className="flex max-w-[62ch] flex-col gap-6">
      <a href="/account" className="inline-flex min-h-11 w-fit items-center underline underline-offset-3">
        {words.accountNav}
      </a>
      <h1 className="font-display text-3xl font-semibold text-ink">{words.privacy}</h1>
      <p className="text-lg text-ink-soft">{words.privacyLead}</p>
      <Card title={words.exportTitle} lead={words.exportLead}>
        <form method="post" action="/account/privacy/export">
          <button type="submit" className={buttonLook({ tone: "primary" })}>
            {words.exportButton}
          </button>
        </form>
      </Card>
      <Card title={words.eraseTitle} lead={words.eraseLead}>
        <AccountForm
          action={eraseAction}
          tick={{ name: "sure", label: words.eraseConfirm }}
          submit={words.eraseButton}
          pendingText={words.erasing}
          tone="danger"
          sent={await sentForm("erase-customer")}
        />
      </Card>
    </div>
  );
}
