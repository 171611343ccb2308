import clsx from "clsx";
import type { ReactNode } from "react";

type CardProps = {
  /** Makes the card a section with a heading. */
  title?: ReactNode;
  /** Words under the title. */
  lead?: ReactNode;
  /** At the end of the title's line: a link or a small button. */
  action?: ReactNode;
  /** The heading's level follows the page's outline. */
  level?: 2 | 3;
  /** A table or a list brings its own edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

export function Card({ title, lead, action, level = 2, flush = false, className, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const Frame = title ? "section" : "div";
  return (
    <Frame className={clsx("min-w-0 rounded-lg border border-line bg-surface shadow-card", className)}>
      {title ? (
        <div
          className={clsx(
            "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5",
            flush && "pb-3",
          )}
        >
          <div className="min-w-0">
            <Heading className="font-display text-lg leading-6 font-semibold">{title}</Heading>
            {lead ? <p className="mt-0.5 text-sm text-ink-soft">{lead}</p> : null}
          </div>
          {action}
        </div>
      ) : null}
      {flush ? (
        children
      ) : (
        <div className={clsx("px-4 pb-4 sm:px-5 sm:pb-5", title ? "pt-3" : "pt-4 sm:pt-5")}>{children}</div>
      )}
    </Frame>
  );
}
