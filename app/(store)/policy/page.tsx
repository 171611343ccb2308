import type { Metadata } from "next";
import { cachedPolicy, cachedStoreFront } from "@/app/(store)/cached-reads";
import { OwnWords } from "@/components/store/own-words";
import { policyText } from "@/messages/policy";
import { AskAPerson } from "./ask-a-person";
import { PolicyPart } from "./policy-part";

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = policyText((await cachedStoreFront())?.locale);
  return { title, description, alternates: { canonical: "/policy" } };
}

/** The shop's rules as they are set today, in the order in which a shopper asks, within the merchant's own words. */
export default async function PolicyPage() {
  const [shop, policy] = await Promise.all([cachedStoreFront(), cachedPolicy()]);
  const words = policyText(shop?.locale);
  const { intro, before, after } = policy?.own ?? { intro: "", before: [], after: [] };
  return (
    <article className="flex max-w-[62ch] flex-col gap-8">
      <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">{words.title}</h1>
      {intro ? (
        <div className="flex flex-col gap-2">
          <OwnWords typed={intro} />
        </div>
      ) : null}
      {before.map(({ title, text }, index) => (
        <PolicyPart key={title} id={`before-${index + 1}`} title={title}>
          <OwnWords typed={text} />
        </PolicyPart>
      ))}
      {policy?.sections.map(({ id, title, sentences }) => (
        <PolicyPart key={id} id={id} title={title}>
          {sentences.map((sentence) => (
            <p key={sentence} className="text-ink-soft">
              {sentence}
            </p>
          ))}
        </PolicyPart>
      ))}
      {after.map(({ title, text }, index) => (
        <PolicyPart key={title} id={`after-${index + 1}`} title={title}>
          <OwnWords typed={text} />
        </PolicyPart>
      ))}
      {shop ? <AskAPerson shop={shop} /> : null}
    </article>
  );
}
