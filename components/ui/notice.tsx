import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

type NoticeTone = "info" | "done" | "warning" | "problem";

const looks: Record<NoticeTone, { icon: IconName; frame: string; mark: string }> = {
  info: { icon: "info", frame: "border-line bg-surface", mark: "text-ink-soft" },
  done: { icon: "check", frame: "border-line bg-surface", mark: "text-brand" },
  warning: { icon: "alert", frame: "border-line-strong bg-surface", mark: "text-ink" },
  problem: { icon: "alert", frame: "border-danger bg-danger-soft", mark: "text-danger" },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out when it appears after something the reader did. */
  live?: boolean;
};

/** Something worth knowing on this page. Its colours are never the availability colours. */
export function Notice({ tone = "info", title, children, action, live = false }: NoticeProps) {
  const look = looks[tone];
  const role = live ? (tone === "problem" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={clsx("flex gap-3 rounded-lg border px-4 py-3", look.frame)}>
      <Icon name={look.icon} className={clsx("mt-0.5 size-5", look.mark)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 text-sm">
          {title ? <p className="font-semibold text-ink">{title}</p> : null}
          {children ? <div className="text-ink-soft">{children}</div> : null}
        </div>
        {action}
      </div>
    </div>
  );
}
