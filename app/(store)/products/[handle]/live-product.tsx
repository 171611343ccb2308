"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { variantOf } from "@/app/(store)/products/[handle]/picker-values";
import type { ProductState, VariantState } from "@/app/(store)/products/[handle]/product-state";
import { useLive } from "@/components/store/use-live";

type Chosen = {
  product: ProductState;
  /** The chosen value of each option. */
  values: string[];
  /** Undefined when this combination isn't made. */
  variant: VariantState | undefined;
  /** How the chosen variant's state changed while the page was open, in its new words. */
  news: string;
  choose: (values: string[]) => void;
};

type LiveProductProps = {
  initial: ProductState & { version: string };
  firstId: string;
  watched: string[];
  children: ReactNode;
};

const ChosenContext = createContext<Chosen | undefined>(undefined);

/** What is chosen on a product's page, and what is true of it at this moment: everything on the page reads it from here. */
export function LiveProduct({ initial, firstId, watched, children }: LiveProductProps) {
  const [product, setProduct] = useState(initial);
  const [values, setValues] = useState(() => valuesOf(initial, firstId));
  const [news, setNews] = useState("");
  const variant = variantOf(product.variants, values);

  useEffect(() => {
    const asked = new URL(location.href).searchParams.get("variant");
    const named = initial.variants.find(({ id }) => id === asked);
    if (named) setValues(named.values);
  }, [initial]);

  useLive(watched, (after) => void patch(after), { looksAtOnce: true });

  async function patch(after: string) {
    const query = new URLSearchParams({ handle: product.handle, known: product.version, after });
    const response = await fetch(`/api/live/product?${query}`).catch(() => undefined);
    if (response?.status !== 200) return;
    const fresh: ProductState & { version: string } = await response.json();
    const now = variantOf(fresh.variants, values);
    if (now && now.text !== variant?.text) setNews(now.text);
    setProduct(fresh);
  }

  function choose(next: string[]) {
    setValues(next);
    setNews("");
    const found = variantOf(product.variants, next);
    if (!found) return;
    const address = new URL(location.href);
    address.searchParams.set("variant", found.id);
    history.replaceState(history.state, "", address);
  }

  return <ChosenContext value={{ product, values, variant, news, choose }}>{children}</ChosenContext>;
}

export function useChosen(): Chosen {
  const chosen = use(ChosenContext);
  if (!chosen) throw new Error("This belongs on a product's page");
  return chosen;
}

function valuesOf({ variants }: ProductState, id: string): string[] {
  return variants.find((variant) => variant.id === id)?.values ?? [];
}
