import { type RefObject, useEffect, useRef } from "react";

/** Keeps the chosen variant in the address, so that a link to a size opens on that size. */
export function useChosenVariant(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    choose(element, new URL(location.href).searchParams.get("variant"));
    function remember(event: Event) {
      if (!(event.target instanceof HTMLInputElement) || event.target.name !== "variantId") return;
      const address = new URL(location.href);
      address.searchParams.set("variant", event.target.value);
      history.replaceState(history.state, "", address);
    }
    element.addEventListener("change", remember);
    return () => element.removeEventListener("change", remember);
  }, []);

  return form;
}

function choose(form: HTMLFormElement, variantId: string | null): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>("input[type=radio][name=variantId]")) {
    if (radio.value !== variantId || radio.checked) continue;
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
