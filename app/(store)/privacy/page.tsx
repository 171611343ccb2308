import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { buttonLook } from "@/components/ui/button-look";
import { privacyWords } from "@/messages/privacy";

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = privacyWords((await cachedStoreFront())?.locale);
  return { title, description };
}

/** What is kept about people, as it really is; nobody has to be signed in to read it. */
export default async function PrivacyPage() {
  const words = privacyWords((await cachedStoreFront())?.locale);
  return (
    <article className="flex max-w-[62ch] flex-col gap-8">
      <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">{words.title}</h1>
      {Object.entries(words.sections).map(([id, { title, text }]) => (
        <section key={id} aria-labelledby={id} className="flex flex-col gap-2">
          <h2 id={id} className="font-display text-xl font-semibold text-ink">
            {title}
          </h2>
          <p className="text-ink-soft">{text}</p>
        </section>
      ))}
      <a href="/account/privacy" className={buttonLook({ tone: "primary" }, "w-fit")}>
        {words.seeMine}
      </a>
    </article>
  );
}
