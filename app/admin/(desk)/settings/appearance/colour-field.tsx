"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/input";
import { colourFrom } from "@/domain/store/appearance";
import { grounds } from "./grounds";

type ColourFieldProps = { id: string; name: string; error?: string; defaultValue: string };

/** The colour as text, and beside it how a button, a link and a soft ground look in it, by day and by night. */
export function ColourField({ id, name, error, defaultValue }: ColourFieldProps) {
  const [typed, setTyped] = useState(defaultValue);
  const colour = colourFrom(typed);
  return (
    <div className="flex flex-col gap-3">
      <TextField
        id={id}
        name={name}
        error={error}
        defaultValue={defaultValue}
        onChange={(event) => setTyped(event.currentTarget.value)}
        optional
        label="Brand colour"
        help="Like #6f2c50. Buttons, links and marks take its hue; how light they are is kept within what can be read. Left empty: the house's plum."
        autoComplete="off"
        spellCheck={false}
        width={9}
      />
      <div className="grid max-w-md grid-cols-2 gap-3" aria-hidden="true">
        <Sample scheme="light" colour={colour} />
        <Sample scheme="dark" colour={colour} />
      </div>
    </div>
  );
}

function Sample({ scheme, colour }: { scheme: "light" | "dark"; colour: string | undefined }) {
  const { surface, ink, onBrand } = grounds[scheme];
  const from = colour ?? "oklch(0.4 0.105 350)";
  const brand =
    scheme === "light"
      ? `oklch(from ${from} min(l, 0.45) min(c, 0.16) h)`
      : `oklch(from ${from} max(l, 0.8) min(c, 0.06) h)`;
  const soft =
    scheme === "light"
      ? `oklch(from ${from} 0.955 min(c, 0.018) h)`
      : `oklch(from ${from} 0.29 min(c, 0.035) h)`;
  return (
    <div
      style={{ background: surface }}
      className="flex flex-col gap-2 rounded-md border border-line p-3 text-sm"
    >
      <span
        className="rounded-md px-3 py-1.5 text-center font-semibold"
        style={{ background: brand, color: onBrand }}
      >
        Add to cart
      </span>
      <span className="rounded-sm px-2 py-1" style={{ background: soft, color: ink }}>
        Chosen
      </span>
    </div>
  );
}
