import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <EmptyState
      icon="search"
      title="This isn't here"
      action={<ButtonLink href="/admin">Go to today</ButtonLink>}
    >
      It was never here, or the address isn't complete.
    </EmptyState>
  );
}
