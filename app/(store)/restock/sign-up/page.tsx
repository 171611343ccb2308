import type { Metadata } from "next";
import { SignUpAgain } from "@/app/(store)/restock/sign-up/sign-up-again";
import { sentForm } from "@/app/sent-form";
import { NotHere } from "@/components/store/not-here";

export const metadata: Metadata = { title: "Tell me when it is back", robots: { index: false } };

/** Rendered in the request that ran the form's action, and sent whole. */
export const instant = false;

/** Where a product page's sign-up is answered without JavaScript: that page is cached and can't show the answer itself. */
export default async function SignUpPage() {
  const sent = await sentForm("notify-me");
  if (!sent) {
    return (
      <NotHere title="Choose a product first">Its page has the form to be told when it is back.</NotHere>
    );
  }
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4">
      <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">
        {sent.ok ? "We will tell you" : "Tell me when it is back"}
      </h1>
      <SignUpAgain sent={sent} />
    </div>
  );
}
