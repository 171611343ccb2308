"use client";

import { useEffect, useState } from "react";

export type Suggestion = { handle: string; title: string; text: string; imageUrl: string | null };

const WAIT_MS = 150;

/** What fits the words so far; an answer to older words never replaces one to newer ones. */
export function useSuggestions(typed: string): Suggestion[] {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  useEffect(() => {
    const asked = typed.trim();
    if (asked.length < 2) return setSuggestions([]);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/search/suggest?${new URLSearchParams({ q: asked })}`, {
          signal: stop.signal,
        });
        const body: unknown = answer.ok ? await answer.json() : {};
        setSuggestions(suggestionsIn(body));
      } catch {
        // Offline, or overtaken by the next letter: the form finds without suggestions.
      }
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return suggestions;
}

function suggestionsIn(body: unknown): Suggestion[] {
  if (typeof body !== "object" || body === null || !("suggestions" in body)) return [];
  return Array.isArray(body.suggestions) ? body.suggestions.filter(isSuggestion) : [];
}

function isSuggestion(value: unknown): value is Suggestion {
  return typeof value === "object" && value !== null && "handle" in value && "title" in value;
}
