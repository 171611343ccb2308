"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type StoreErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function StoreError({ error, reset }: StoreErrorProps) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <EmptyState
      isPage
      icon="alert"
      title="Something went wrong on our side"
      action={
        <Button tone="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      Nothing was ordered or charged by this.{" "}
      {error.digest ? `If it happens again, tell us this code: ${error.digest}` : null}
    </EmptyState>
  );
}
