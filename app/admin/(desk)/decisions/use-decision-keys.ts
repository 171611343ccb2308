"use client";

import { type RefObject, useEffect } from "react";
import type { DecisionChoice } from "@/domain/fulfilment/ship-or-wait";
import type { DecisionView } from "./decision-view";

type DecisionKeys = {
  list: RefObject<HTMLElement | null>;
  decisions: readonly DecisionView[];
  decide: (decision: DecisionView, choice: DecisionChoice) => void;
};

/** J and K go down and up, Enter follows the recommendation, S ships, W waits: for the card that has the focus. */
export function useDecisionKeys({ list, decisions, decide }: DecisionKeys): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-decision]") ?? [])];
      const at = cards.findIndex((card) => card.contains(document.activeElement));
      const key = event.key.toLowerCase();
      if (key === "j" || key === "k") {
        event.preventDefault();
        const next = at === -1 ? 0 : Math.min(cards.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)));
        focusCard(cards[next]);
        return;
      }
      const decision = decisions.find((one) => one.id === cards[at]?.dataset.decision);
      const choice = decision && choiceOf(key, decision, event.target);
      if (!decision || !choice) return;
      event.preventDefault();
      decide(decision, choice);
      focusCard(cards[at + 1] ?? cards[at - 1]);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [list, decisions, decide]);
}

/** On a button or link of the card, Enter does what that says. */
function choiceOf(
  key: string,
  decision: DecisionView,
  target: EventTarget | null,
): DecisionChoice | undefined {
  if (key === "s") return "ship_now";
  if (key === "w") return "wait";
  const isOnCard = target instanceof HTMLElement && target.dataset.decision !== undefined;
  return key === "enter" && isOnCard ? decision.recommendation : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}

function focusCard(card: HTMLElement | undefined): void {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}
