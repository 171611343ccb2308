"use client";

import { useState } from "react";
import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { Button } from "@/components/ui/button";
import { productWords } from "@/messages/product";

/** The device's own way to share where it has one, else the link on the clipboard; the text says whether it can be had. */
export function ShareButton() {
  const { product, variant } = useChosen();
  const [told, setTold] = useState("");
  const words = productWords(product.locale);

  async function share() {
    const text = words.shareText(product.title, variant?.text ?? "");
    const url = location.href;
    try {
      if (typeof navigator.share === "function") await navigator.share({ title: product.title, text, url });
      else {
        await navigator.clipboard.writeText(`${text}\n${url}`);
        setTold(words.copied);
      }
    } catch (error) {
      // Whoever closes the sheet has shared nothing, and needs no word about it.
      if (!(error instanceof DOMException && error.name === "AbortError")) setTold(`${words.copyIt} ${url}`);
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-3 noscript:hidden">
      <Button tone="secondary" size="small" onClick={share}>
        {words.share}
      </Button>
      <span role="status" className="min-w-0 text-sm [overflow-wrap:anywhere] text-ink-soft">
        {told}
      </span>
    </div>
  );
}
