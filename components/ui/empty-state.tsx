import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

type EmptyStateProps = {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is the whole page: its title is the page's heading. */
  isPage?: boolean;
};

/** Nothing here yet: says why, and teaches the next step. */
export function EmptyState({ icon = "box", title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-ink-faint">
        <Icon name={icon} className="size-6" />
      </span>
      <div className="flex max-w-[46ch] flex-col gap-1">
        <Title className="font-display text-lg font-semibold">{title}</Title>
        {children ? <div className="text-sm text-ink-soft">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
