"use client";

import { useEffect, useState } from "react";
import type { ReceiptEffects } from "./receipt-effects";

export type EffectsState = { effects?: ReceiptEffects; problem?: string; isLoading: boolean };

/** Asks, a moment after the last change, what these quantities would do. An answer to an older question is dropped. */
export function useReceiptEffects(purchaseOrderId: string, query: string): EffectsState {
  const [state, setState] = useState<EffectsState>({ isLoading: true });
  useEffect(() => {
    const asked = new AbortController();
    setState((before) => ({ ...before, isLoading: true }));
    const timer = setTimeout(() => {
      ask(purchaseOrderId, query, asked.signal).then(
        (answer) => setState({ ...answer, isLoading: false }),
        () => {
          if (!asked.signal.aborted)
            setState({ problem: "The preview can't be reached just now.", isLoading: false });
        },
      );
    }, 250);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [purchaseOrderId, query]);
  return state;
}

async function ask(id: string, query: string, signal: AbortSignal): Promise<Omit<EffectsState, "isLoading">> {
  if (query === "") return {};
  const response = await fetch(`/admin/purchase-orders/${id}/preview?${query}`, { signal });
  if (response.ok) {
    const effects: ReceiptEffects = await response.json();
    return { effects };
  }
  const { message }: { message: string } = await response.json();
  return { problem: message };
}
