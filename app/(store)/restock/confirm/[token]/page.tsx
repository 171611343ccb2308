import type { Metadata } from "next";
import { ConfirmForm } from "@/app/(store)/restock/confirm/[token]/confirm-form";
import { sentForm } from "@/app/sent-form";
import { NotHere } from "@/components/store/not-here";
import { SignUpCard } from "@/components/store/sign-up-card";
import { findSignUp } from "@/domain/restock/customer-views";

export const metadata: Metadata = { title: "Confirm your sign-up", robots: { index: false, follow: false } };

/** Read anew for each visit, and sent whole. Opening it confirms nothing: mail scanners open it too. */
export const instant = false;

type ConfirmPageProps = { params: Promise<{ token: string }> };

export default async function ConfirmPage({ params }: ConfirmPageProps) {
  const { token } = await params;
  const signUp = await findSignUp("confirm-subscription", token);
  if (!signUp) {
    return (
      <NotHere title="This link isn't complete">
        It may have been cut short on its way. Open the link from our mail once more, or write to us.
      </NotHere>
    );
  }
  switch (signUp.state) {
    case "unconfirmed":
      return (
        <SignUpCard signUp={signUp} title="Shall we tell you when it is back?">
          <ConfirmForm token={token} sent={await sentForm("confirm-subscription")} />
        </SignUpCard>
      );
    case "waiting":
      return (
        <SignUpCard signUp={signUp} title="You are on the list">
          <p className="text-ink-soft">
            When a unit is free for you, we hold it and write to you once. You can leave the list with one
            press in every mail.
          </p>
        </SignUpCard>
      );
    case "ended":
      return (
        <SignUpCard signUp={signUp} title="This sign-up has ended">
          <p className="text-ink-soft">You can sign up again on the product's page.</p>
        </SignUpCard>
      );
  }
}
