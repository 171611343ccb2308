import { EmptyState } from "@/components/ui/empty-state";

/** For a page that this person's role doesn't open: said plainly, with whom to ask. */
export function NoPermission() {
  return (
    <EmptyState icon="info" title="Your role doesn't open this page" isPage>
      Ask the shop's owner or a manager.
    </EmptyState>
  );
}
