import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { EmptyState } from "@/components/ui/empty-state";
import { accountWords } from "@/messages/account";

export async function generateMetadata(): Promise<Metadata> {
  const shop = await cachedStoreFront();
  return { title: accountWords(shop?.locale).erasedTitle, robots: { index: false } };
}

export default async function ErasedPage() {
  const words = accountWords((await cachedStoreFront())?.locale);
  return (
    <EmptyState isPage icon="check" title={words.erasedTitle}>
      {words.erasedLead}
    </EmptyState>
  );
}
