import type { Metadata } from "next";
import { AccountForm } from "@/app/(store)/account/account-form";
import { signInCustomerAction } from "@/app/(store)/account/sign-in-actions";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { sentForm } from "@/app/sent-form";
import { buttonLook } from "@/components/ui/button-look";
import { findProvenAddress } from "@/domain/customers/account-queries";
import { accountWords } from "@/messages/account";

/**
 * The address of this page is a key: it goes to no other site, and search engines are to forget it. To our own pages it may
 * go: under "no-referrer" browsers would send the form without its origin.
 */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };
export const instant = false;

type LinkPageProps = { params: Promise<{ token: string }> };

/** Mail scanners open links: looking changes nothing, the button signs in. */
export default async function SignInLinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const [shop, address] = await Promise.all([cachedStoreFront(), findProvenAddress("sign_in", token)]);
  const words = accountWords(shop?.locale);
  return (
    <div className="flex max-w-[56ch] flex-col gap-6">
      <h1 className="font-display text-3xl font-semibold text-ink">
        {address ? words.pressTitle : words.linkOverTitle}
      </h1>
      <p className="text-lg break-words text-ink-soft">
        {address ? words.pressLead(address) : words.linkOverLead}
      </p>
      {address ? (
        <AccountForm
          action={signInCustomerAction}
          hidden={{ token }}
          submit={words.press}
          pendingText={words.signingIn}
          sent={await sentForm("sign-in-customer")}
        />
      ) : (
        <a href="/account/sign-in" className={buttonLook({ tone: "primary" }, "w-fit")}>
          {words.newLink}
        </a>
      )}
    </div>
  );
}
