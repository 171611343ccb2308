"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode /** The buttons, the way forward last. */;
  actions?: ReactNode;
};

/** A question that must be answered before going on. The browser's own dialog: it traps focus, closes on Esc, gives focus back. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] flex-col rounded-xl border border-line bg-raised text-ink shadow-raised open:flex max-sm:mb-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none"
    >
      <div className="flex items-start justify-between gap-4 px-5 pt-4">
        <h2 id={titleId} className="font-display text-xl font-semibold">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label="Close"
          className="-me-2 grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunken"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="overflow-y-auto px-5 py-3">{children}</div>
      {actions ? (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{actions}</div>
      ) : null}
    </dialog>
  );
}
