"use client";

import { Toast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** What just happened, with its undo; it leaves by itself and is read out. Wrap the admin in it once. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-w-md flex-col gap-2 max-lg:bottom-20">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** `const toast = useToast(); toast.add({ title: "Shipped", actionProps: { children: "Undo", onClick } })` */
export function useToast() {
  return Toast.useToastManager();
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-3 rounded-lg bg-ink py-2 ps-4 pe-2 text-sm text-ground shadow-raised transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="min-w-0 flex-1">
        <Toast.Title className="font-semibold" />
        <Toast.Description />
      </Toast.Content>
      <Toast.Action className="min-h-8 rounded-md px-3 font-semibold underline underline-offset-3 focus-visible:outline-ground" />
      <Toast.Close
        aria-label="Dismiss"
        className="grid size-8 place-items-center rounded-md focus-visible:outline-ground"
      >
        <Icon name="close" className="size-4" />
      </Toast.Close>
    </Toast.Root>
  ));
}
