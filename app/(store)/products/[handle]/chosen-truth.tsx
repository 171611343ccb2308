"use client";

import { useEffect, useRef, useState } from "react";
import { LineTruth } from "@/components/availability/line-truth";
import { type Bucket, partsFor } from "@/domain/promises/line-truth";

type Choice = { id: string; buckets: Bucket[] };
type ChosenTruthProps = { choices: Choice[]; today: string; locale: string };

/** "5 now, 2 about 12–20 June" for exactly what is chosen in the form round it, before anything is sent. */
export function ChosenTruth({ choices, today, locale }: ChosenTruthProps) {
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ variantId: string; quantity: number }>();

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const read = () => {
      const fields = new FormData(form);
      setWanted({ variantId: String(fields.get("variantId")), quantity: Number(fields.get("quantity")) });
    };
    read();
    form.addEventListener("input", read);
    form.addEventListener("change", read);
    return () => {
      form.removeEventListener("input", read);
      form.removeEventListener("change", read);
    };
  }, []);

  return (
    <div ref={place} aria-live="polite" className="min-h-7 noscript:hidden">
      {wanted ? <Truth wanted={wanted} choices={choices} today={today} locale={locale} /> : null}
    </div>
  );
}

function Truth({
  wanted,
  choices,
  today,
  locale,
}: ChosenTruthProps & { wanted: { variantId: string; quantity: number } }) {
  const buckets = choices.find((choice) => choice.id === wanted.variantId)?.buckets ?? [];
  if (buckets.length === 0 || !Number.isSafeInteger(wanted.quantity) || wanted.quantity < 1) return null;
  const { parts, unsellable } = partsFor(wanted.quantity, buckets);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <LineTruth parts={parts} today={today} locale={locale} size="large" />
      {unsellable > 0 ? (
        <span className="text-sm text-ink-soft">
          {unsellable === 1 ? "1 more can't be promised" : `${unsellable} more can't be promised`} at the
          moment
        </span>
      ) : null}
    </p>
  );
}
