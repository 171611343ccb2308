import type { Metadata } from "next";
import { cachedPolicy, cachedStoreFront } from "@/app/(store)/cached-reads";

export const metadata: Metadata = {
  title: "How ordering works",
  description: "When you pay, how long it takes, who pays for a second parcel, how to cancel.",
};

const inlineLink = "text-ink underline underline-offset-3";

/** The shop's rules as they are set today, in the order in which a shopper asks. */
export default async function PolicyPage() {
  const [shop, sections] = await Promise.all([cachedStoreFront(), cachedPolicy()]);
  return (
    <article className="flex max-w-[62ch] flex-col gap-8">
      <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">How ordering works</h1>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id} className="flex flex-col gap-2">
          <h2 id={section.id} className="font-display text-xl font-semibold text-ink">
            {section.title}
          </h2>
          {section.sentences.map((sentence) => (
            <p key={sentence} className="text-ink-soft">
              {sentence}
            </p>
          ))}
        </section>
      ))}
      <section aria-labelledby="asking" className="flex flex-col gap-2">
        <h2 id="asking" className="font-display text-xl font-semibold text-ink">
          Ask a person
        </h2>
        <p className="text-ink-soft">
          {shop?.contactPhone ? (
            <>
              Call{" "}
              <a className={inlineLink} href={`tel:${shop.contactPhone.replace(/[^+\d]/g, "")}`}>
                {shop.contactPhone}
              </a>{" "}
              or write to{" "}
            </>
          ) : (
            "Write to "
          )}
          <a className={inlineLink} href={`mailto:${shop?.contactEmail}`}>
            {shop?.contactEmail}
          </a>
          . Have your order's number at hand.
        </p>
      </section>
    </article>
  );
}
