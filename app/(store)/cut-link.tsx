import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { NotHere } from "@/components/store/not-here";
import { restockWords } from "@/messages/restock";

/** A signed link was cut short on its way, or forged. */
export async function CutLink() {
  const locale = (await cachedStoreFront())?.locale ?? "en";
  const words = restockWords(locale);
  return (
    <NotHere locale={locale} title={words.cutTitle}>
      {words.cutWords}
    </NotHere>
  );
}
