import type { Metadata } from "next";
import { cachedCollection, cachedStoreFront } from "@/app/(store)/cached-reads";
import { sharedAs } from "@/app/(store)/shared-as";
import { collectionsWords } from "@/messages/collections";

/** However it is filtered, a collection is known by one address. */
export async function collectionMetadata(handle: string): Promise<Metadata> {
  const [shop, kept] = await Promise.all([cachedStoreFront(), cachedCollection(handle)]);
  const words = collectionsWords(shop?.locale ?? "en");
  if (!shop || !kept) return { title: words.notHere, robots: { index: false } };
  const { title: own, counts } = kept.collection;
  const title = own ?? words.all;
  const description = words.describes(title, counts.now, counts.coming);
  const path = `/collections/${encodeURIComponent(handle)}`;
  const picture = `collections/${encodeURIComponent(handle)}`;
  return { title, description, ...sharedAs({ path, title, description, picture }) };
}
