// Keeps the lists of the store true: what changed is looked at again within about a second, everything when the day turns.
import { systemActor } from "@/domain/actor";
import { findListingChanges } from "@/domain/catalog/listing-changes";
import { refreshListings } from "@/domain/catalog/refresh-listings";
import { type Loop, startLoop } from "@/jobs/loop";

const IDLE_MS = 1000;
const BETWEEN_BATCHES_MS = 20;

export function startListingLoop(): Loop {
  let since: string | undefined;
  let seen = new Map<string, string>();
  return startLoop("refresh-listings", async () => {
    const { readAt, changes } = await findListingChanges(since);
    const unseen = changes.filter(({ mark, version }) => seen.get(mark) !== version);
    const changed = [...new Set(unseen.map(({ productId }) => productId))].sort();
    const hasMore = await refreshListings(systemActor("refresh-listings"), { changed });
    since = readAt;
    seen = new Map(changes.map(({ mark, version }) => [mark, version]));
    return hasMore ? BETWEEN_BATCHES_MS : IDLE_MS;
  });
}
