import clsx from "clsx";
import type { HTMLAttributes, ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

type TableProps = { caption: string; showCaption?: boolean; children: ReactNode; className?: string };

/**
 * A table that keeps its header in sight while the page scrolls; on narrow screens it scrolls sideways inside its own
 * box, which the keyboard can reach. `caption` names it for screen readers.
 */
export function Table({ caption, showCaption = false, children, className }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative min-w-0 overflow-x-auto focus-visible:-outline-offset-2 lg:overflow-x-visible"
    >
      <table className={clsx("w-full border-separate border-spacing-0 text-start text-sm", className)}>
        <caption className={showCaption ? "px-4 pb-2 text-start text-ink-soft sm:px-5" : "sr-only"}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="[&>tr:last-child>*]:border-b-0">{children}</tbody>;
}

export function TableRow({ className, ...rest }: HTMLAttributes<HTMLTableRowElement>) {
  return (
    <tr
      className={clsx("hover:bg-ground focus-within:bg-ground aria-selected:bg-brand-soft", className)}
      {...rest}
    />
  );
}

type CellLook = { numeric?: boolean };

const padding = "px-3 first:ps-4 last:pe-4 sm:first:ps-5 sm:last:pe-5";

/** A column's heading. `numeric` sets it over figures that line up at the end. */
export function ColumnHead({
  numeric,
  className,
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & CellLook) {
  return (
    <th
      scope="col"
      className={clsx(
        "sticky top-0 z-1 border-b border-line bg-sunken py-2 text-xs font-semibold whitespace-nowrap text-ink-soft",
        numeric ? "text-end" : "text-start",
        padding,
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({ numeric, className, ...rest }: TdHTMLAttributes<HTMLTableCellElement> & CellLook) {
  return (
    <td
      className={clsx(
        "border-b border-line py-2.5 align-baseline",
        numeric ? "figures text-end whitespace-nowrap" : "text-start",
        padding,
        className,
      )}
      {...rest}
    />
  );
}

/** The cell that names its row: what a screen reader says before each of the others. */
export function RowHead({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="row"
      className={clsx(
        "border-b border-line py-2.5 text-start align-baseline font-semibold",
        padding,
        className,
      )}
      {...rest}
    />
  );
}
