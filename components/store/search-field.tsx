"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useSuggestions } from "@/components/store/use-suggestions";
import { TextField } from "@/components/ui/input";
import { searchWords } from "@/messages/search";

type SearchFieldProps = { locale: string; typed: string; hideLabel: boolean };

/**
 * What is looked for, with products that fit while one types: a combobox as the ARIA practices describe it. Arrows go
 * through the list, Enter opens the chosen product or else looks for the words, Escape closes the list.
 */
export function SearchField({ locale, typed, hideLabel }: SearchFieldProps) {
  const id = useId();
  const words = searchWords(locale);
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [isScripted, setScripted] = useState(false);
  const suggestions = useSuggestions(text);
  const isShown = isOpen && suggestions.length > 0;
  useEffect(() => setScripted(true), []);

  function move(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const last = suggestions.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (last < 0) return;
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(
        !isShown
          ? step > 0
            ? 0
            : last
          : active + step > last
            ? -1
            : active + step < -1
              ? last
              : active + step,
      );
    } else if (event.key === "Escape" && isShown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === "Enter" && isShown) {
      const chosen = suggestions[active];
      if (!chosen) return;
      event.preventDefault();
      window.location.assign(pathOf(chosen.handle));
    }
  }

  return (
    <div className="relative min-w-0 flex-1">
      <TextField
        id={`search-${id}`}
        name="q"
        type="search"
        label={words.label}
        hideLabel={hideLabel}
        placeholder={hideLabel ? words.label : undefined}
        defaultValue={typed}
        maxLength={200}
        autoComplete="off"
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={move}
        onBlur={() => setOpen(false)}
        {...(isScripted
          ? {
              role: "combobox",
              "aria-autocomplete": "list",
              "aria-expanded": isShown,
              "aria-controls": isShown ? `list-${id}` : undefined,
              "aria-activedescendant": isShown && active >= 0 ? `option-${id}-${active}` : undefined,
            }
          : {})}
      />
      {isShown ? (
        <div
          role="listbox"
          id={`list-${id}`}
          aria-label={words.suggestions}
          className="absolute inset-x-0 top-full z-30 mt-1 max-h-[70vh] overflow-y-auto rounded-lg border border-line bg-surface py-1 shadow-lg"
        >
          {suggestions.map(({ handle, title, text: state, imageUrl }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is the input's, as in every combobox
            <div
              key={handle}
              role="option"
              id={`option-${id}-${index}`}
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => window.location.assign(pathOf(handle))}
              className={`flex min-h-11 cursor-pointer items-center gap-3 px-3 py-1.5 hover:bg-sunken ${index === active ? "bg-sunken outline-2 -outline-offset-2 outline-brand" : ""}`}
            >
              {/* biome-ignore lint/performance/noImgElement: small, and from wherever the shop's pictures lie */}
              <img
                src={imageUrl ?? "/demo/placeholder.svg"}
                alt=""
                width={40}
                height={40}
                className="size-10 shrink-0 rounded-md bg-sunken object-contain"
              />
              <span className="min-w-0">
                <bdi className="line-clamp-1 font-semibold text-ink">{title}</bdi>
                <span className="line-clamp-1 text-sm text-ink-soft">{state}</span>
              </span>
            </div>
          ))}
        </div>
      ) : null}
      <span role="status" className="sr-only">
        {isShown ? words.suggested(suggestions.length) : ""}
      </span>
    </div>
  );
}

function pathOf(handle: string): string {
  return `/products/${encodeURIComponent(handle)}`;
}
