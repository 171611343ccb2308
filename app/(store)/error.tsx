"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { failureWords } from "@/messages/failures";

type StoreErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function StoreError({ error, reset }: StoreErrorProps) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  // What failed may be what knows the shop; the page says its language itself.
  const words = failureWords(typeof document === "undefined" ? "en" : document.documentElement.lang);
  return (
    <EmptyState
      isPage
      icon="alert"
      title={words.ourSide}
      action={
        <Button tone="primary" onClick={reset}>
          {words.tryAgain}
        </Button>
      }
    >
      {words.nothingOrdered} {error.digest ? words.tellUs(error.digest) : null}
    </EmptyState>
  );
}
