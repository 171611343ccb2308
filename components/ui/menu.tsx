"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";

type MenuProps = ButtonLook & { label: ReactNode; children: ReactNode };

/** Rarer actions behind one button (admin). */
export function Menu({ label, children, ...look }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger className={buttonLook({ size: "small", ...look })}>
        {label}
        <Icon name="chevronDown" className="size-4" />
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={6} align="end" className="z-20">
          <BaseMenu.Popup className="min-w-44 rounded-lg border border-line bg-raised p-1 text-sm text-ink shadow-raised outline-none">
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

type MenuItemProps = { children: ReactNode; onClick: () => void; danger?: boolean; disabled?: boolean };

export function MenuItem({ children, onClick, danger = false, disabled = false }: MenuItemProps) {
  return (
    <BaseMenu.Item
      onClick={onClick}
      disabled={disabled}
      className={`flex min-h-9 cursor-default items-center gap-2 rounded-md px-3 outline-none data-disabled:opacity-50 data-highlighted:bg-sunken ${danger ? "text-danger-ink" : ""}`}
    >
      {children}
    </BaseMenu.Item>
  );
}
