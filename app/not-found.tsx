import { cachedStoreFront } from "@/app/(store)/cached-reads";
import StoreLayout from "@/app/(store)/layout";
import { NotHere } from "@/components/store/not-here";
import { failureWords } from "@/messages/failures";

/** For addresses that belong to no page at all. */
export default async function NotFound() {
  const locale = (await cachedStoreFront())?.locale ?? "en";
  return (
    <StoreLayout>
      <title>{failureWords(locale).notHere}</title>
      <NotHere locale={locale} />
    </StoreLayout>
  );
}
