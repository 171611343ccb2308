"use client";

import { useDeferredValue, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import type { FoundVariant } from "@/domain/stock/queries";
import { formatCount } from "@/lib/plural";
import { VariantName } from "../../variant-name";

type VariantFinderProps = {
  chosen: readonly string[];
  error?: string;
  onChoose: (variant: FoundVariant) => void;
};

/** Finds products while typing; those that people wait for come first. */
export function VariantFinder({ chosen, error, onChoose }: VariantFinderProps) {
  const [typed, setTyped] = useState("");
  const { variants, problem } = useFoundVariants(useDeferredValue(typed));
  const listId = useId();
  const offered = variants.filter((variant) => !chosen.includes(variant.variantId));
  return (
    <div className="flex flex-col gap-2">
      <TextField
        id="find"
        label="Find a product"
        help="By title, SKU or barcode. What customers wait for comes first."
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (offered[0]) onChoose(offered[0]);
        }}
        error={error ?? problem}
        autoComplete="off"
        aria-controls={listId}
      />
      <ul
        id={listId}
        className="flex max-h-80 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line empty:hidden"
      >
        {offered.map((variant) => (
          <li key={variant.variantId} className="flex items-center justify-between gap-3 px-3 py-2 text-sm">
            <span className="min-w-0">
              <VariantName {...variant} />
            </span>
            <span className="flex shrink-0 items-center gap-3">
              {variant.backorder > 0 ? (
                <span className="figures text-ink-soft">{formatCount(variant.backorder)} waiting</span>
              ) : null}
              <Button
                size="small"
                onClick={() => onChoose(variant)}
                aria-label={`Add ${variant.title} ${variant.variantTitle}`}
              >
                Add
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFoundVariants(search: string): { variants: FoundVariant[]; problem?: string } {
  const [found, setFound] = useState<{ variants: FoundVariant[]; problem?: string }>({ variants: [] });
  useEffect(() => {
    const asked = new AbortController();
    const timer = setTimeout(() => {
      find(search, asked.signal).then(setFound, () => {
        if (!asked.signal.aborted)
          setFound({ variants: [], problem: "The search can't be reached just now." });
      });
    }, 150);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [search]);
  return found;
}

async function find(
  search: string,
  signal: AbortSignal,
): Promise<{ variants: FoundVariant[]; problem?: string }> {
  const response = await fetch(`/admin/inventory/find?search=${encodeURIComponent(search)}`, { signal });
  if (!response.ok) return { variants: [], problem: (await response.json()).message };
  return response.json();
}
