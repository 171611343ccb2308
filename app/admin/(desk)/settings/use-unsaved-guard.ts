"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/app/form-state";

const question = "Leave this page without saving what you changed?";

/** Asks before what was typed is lost: on a reload or a closed tab the browser's way, on a link of ours in our words. */
export function useUnsavedGuard(state: FormState) {
  const isChanged = useRef(false);
  useEffect(() => {
    if (!state.ok && Object.keys(state.values).length > 0) isChanged.current = true;
  }, [state]);
  useEffect(() => {
    function beforeUnload(event: BeforeUnloadEvent) {
      if (isChanged.current) event.preventDefault();
    }
    function onLink(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const isElsewhere = link instanceof HTMLAnchorElement && !link.target && !link.hash;
      if (!isElsewhere || !isChanged.current) return;
      if (window.confirm(question)) isChanged.current = false;
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", onLink, true);
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", onLink, true);
    };
  }, []);
  return {
    onChange: () => {
      isChanged.current = true;
    },
    onSubmit: () => {
      isChanged.current = false;
    },
  };
}
