"use client";

import { type KeyboardEvent, useState } from "react";
import { Input } from "@/components/ui/input";
import type { ReceivableLine } from "@/domain/purchasing/queries";

type ScanFieldProps = { lines: ReceivableLine[]; onFound: (lineId: string) => void };

/** A scanner types a code and presses Enter: each scan counts one unit of its line. Fingers may do the same. */
export function ScanField({ lines, onFound }: ScanFieldProps) {
  const [said, setSaid] = useState("");

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const box = event.currentTarget;
    const code = box.value.trim().toLowerCase();
    if (code === "") return;
    const line = lines.find((one) => one.barcode.toLowerCase() === code || one.sku.toLowerCase() === code);
    if (line) onFound(line.id);
    setSaid(
      line
        ? `Counted one more ${line.title}`
        : `Nothing on this purchase order has the code ${box.value.trim()}`,
    );
    box.value = "";
  }

  return (
    <div className="flex flex-col gap-1 noscript:hidden">
      <Input
        aria-label="Scan or type a SKU or barcode"
        placeholder="Scan or type a SKU, then Enter"
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
      <p role="status" className="min-h-5 text-sm text-ink-soft">
        {said}
      </p>
    </div>
  );
}
