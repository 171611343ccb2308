import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** Where this page came from: the list above it. */
  back?: { href: string; label: string };
  /** Beside the title: an availability badge, a state. */
  badge?: ReactNode;
  /** The page's one primary action, and at most two beside it. */
  actions?: ReactNode;
};

export function PageHeader({ title, lead, back, badge, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-2 pb-5">
      {back ? (
        <TextLink href={back.href} className="inline-flex min-h-6 w-fit items-center gap-1 text-sm">
          <Icon name="chevronRight" className="size-4 rotate-180 rtl:rotate-0" />
          {back.label}
        </TextLink>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-display text-2xl font-semibold sm:text-[1.75rem]">{title}</h1>
            {badge}
          </div>
          {lead ? <p className="mt-1 max-w-[70ch] text-ink-soft">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
