import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { SignUpAgain } from "@/app/(store)/restock/sign-up/sign-up-again";
import { sentForm } from "@/app/sent-form";
import { NotHere } from "@/components/store/not-here";
import { signUpWords } from "@/messages/sign-up";

export async function generateMetadata(): Promise<Metadata> {
  return { title: signUpWords((await cachedStoreFront())?.locale).pageTitle, robots: { index: false } };
}

/** Rendered in the request that ran the form's action, and sent whole. */
export const instant = false;

/** Where a product page's sign-up is answered without JavaScript: that page is cached and can't show the answer itself. */
export default async function SignUpPage() {
  const sent = await sentForm("notify-me");
  const locale = (await cachedStoreFront())?.locale ?? "en";
  const words = signUpWords(locale);
  if (!sent) {
    return (
      <NotHere locale={locale} title={words.chooseTitle}>
        {words.chooseWords}
      </NotHere>
    );
  }
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4">
      <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">
        {sent.ok ? words.pageDone : words.pageTitle}
      </h1>
      <SignUpAgain sent={sent} locale={locale} />
    </div>
  );
}
