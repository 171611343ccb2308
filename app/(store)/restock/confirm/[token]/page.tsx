import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { CutLink } from "@/app/(store)/cut-link";
import { ConfirmForm } from "@/app/(store)/restock/confirm/[token]/confirm-form";
import { sentForm } from "@/app/sent-form";
import { SignUpCard } from "@/components/store/sign-up-card";
import { findSignUp } from "@/domain/restock/customer-views";
import { heldWords } from "@/messages/held";

export async function generateMetadata(): Promise<Metadata> {
  const words = heldWords((await cachedStoreFront())?.locale);
  return { title: words.confirmPage, robots: { index: false, follow: false } };
}

/** Read anew for each visit, and sent whole. Opening it confirms nothing: mail scanners open it too. */
export const instant = false;

type ConfirmPageProps = { params: Promise<{ token: string }> };

export default async function ConfirmPage({ params }: ConfirmPageProps) {
  const { token } = await params;
  const signUp = await findSignUp("confirm-subscription", token);
  if (!signUp) return <CutLink />;
  const words = heldWords((await cachedStoreFront())?.locale);
  switch (signUp.state) {
    case "unconfirmed":
      return (
        <SignUpCard signUp={signUp} title={words.confirmTitle}>
          <ConfirmForm
            token={token}
            sent={await sentForm("confirm-subscription")}
            words={{ confirm: words.confirm, confirming: words.confirming }}
          />
        </SignUpCard>
      );
    case "waiting":
      return (
        <SignUpCard signUp={signUp} title={words.onListTitle}>
          <p className="text-ink-soft">{words.onList}</p>
        </SignUpCard>
      );
    case "ended":
      return (
        <SignUpCard signUp={signUp} title={words.endedTitle}>
          <p className="text-ink-soft">{words.ended}</p>
        </SignUpCard>
      );
  }
}
