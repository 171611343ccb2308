"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function DeskError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <EmptyState
      icon="alert"
      title="This page couldn't be shown"
      action={<Button onClick={retry}>Try again</Button>}
    >
      <p>Something went wrong on our side. Nothing was changed.</p>
      {error.digest ? <p className="figures mt-1">Code: {error.digest}</p> : null}
    </EmptyState>
  );
}
