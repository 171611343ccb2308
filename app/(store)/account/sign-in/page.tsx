import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountForm } from "@/app/(store)/account/account-form";
import { findCustomerSession } from "@/app/(store)/account/session";
import { askForLinkAction, signInCustomerAction } from "@/app/(store)/account/sign-in-actions";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { sentForm } from "@/app/sent-form";
import { safeStorePath } from "@/lib/auth/safe-store-path";
import { isId } from "@/lib/id";
import { accountWords } from "@/messages/account";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const shop = await cachedStoreFront();
  return { title: accountWords(shop?.locale).signInTitle, robots: { index: false } };
}

type SignInProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** First the address; then, on the same page, the code for whoever reads mail on another device. */
export default async function SignInPage({ searchParams }: SignInProps) {
  const { next, sent, to } = await searchParams;
  const path = safeStorePath(typeof next === "string" ? next : undefined);
  const [session, shop] = await Promise.all([findCustomerSession(), cachedStoreFront()]);
  if (session) redirect(path);
  const words = accountWords(shop?.locale);
  const isSent = typeof sent === "string" && isId(sent);
  return (
    <div className="flex max-w-[56ch] flex-col gap-6">
      <h1 className="font-display text-3xl font-semibold text-ink">
        {isSent ? words.mailSentTitle : words.signInTitle}
      </h1>
      <p role="status" className="text-lg text-ink-soft">
        {isSent ? words.mailSentLead(typeof to === "string" ? to.slice(0, 254) : "") : words.signInLead}
      </p>
      {isSent ? (
        <AccountForm
          action={signInCustomerAction}
          hidden={{ linkId: sent }}
          fields={[
            {
              name: "code",
              label: words.code,
              help: words.codeHelp,
              autoComplete: "one-time-code",
              inputMode: "numeric",
              width: 8,
            },
          ]}
          submit={words.signInWithCode}
          pendingText={words.signingIn}
          sent={await sentForm("sign-in-customer")}
        />
      ) : (
        <AccountForm
          action={askForLinkAction}
          hidden={{ next: path }}
          fields={[{ name: "email", label: words.email, type: "email", autoComplete: "email" }]}
          submit={words.sendLink}
          pendingText={words.sending}
          sent={await sentForm("ask-for-link")}
        />
      )}
      {isSent ? (
        <a href="/account/sign-in" className="inline-flex min-h-11 items-center underline underline-offset-3">
          {words.otherAddress}
        </a>
      ) : null}
    </div>
  );
}
