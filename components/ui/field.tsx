import clsx from "clsx";
import type { ReactNode } from "react";

export type FieldProps = {
  /** The control's id; its help and error take theirs from it. */
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  /** "(optional)", or the word that is given, stands beside the label; what isn't marked is required. */
  optional?: boolean | string;
  /** The label stays for screen readers only: for a search box or a cell of a table that has a heading. */
  hideLabel?: boolean;
  className?: string;
};

/** What ties a control to its help and its error. */
export type ControlTies = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

export function controlTies({ id, help, error }: Pick<FieldProps, "id" | "help" | "error">): ControlTies {
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return { id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined };
}

/** A label, its help, the control and its error, in the order they are read. The control takes `controlTies` of the same props. */
export function Field({
  id,
  label,
  help,
  error,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={clsx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-semibold text-ink"}>
        {label}
        {optional ? (
          <span className="font-normal text-ink-faint"> ({optional === true ? "optional" : optional})</span>
        ) : null}
      </label>
      {help ? (
        <p id={`${id}-help`} className="-mt-0.5 text-sm text-ink-soft">
          {help}
        </p>
      ) : null}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="flex gap-1.5 text-sm font-medium text-danger-ink">
      <span className="sr-only">Error: </span>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="mt-0.5 size-4 shrink-0 fill-danger">
        <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.9 3.4h1.8v4.7H7.1V4.4Zm0 5.9h1.8v1.6H7.1v-1.6Z" />
      </svg>
      {error}
    </p>
  );
}

/** One look for whatever is typed or chosen in. Below 16px iOS zooms the page in, so text stays at 16px under a finger. */
export const controlLook =
  "w-full min-h-control rounded-md border border-line-strong bg-surface px-3 py-1.5 text-base text-ink placeholder:text-ink-faint " +
  "hover:border-ink-faint aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger disabled:bg-sunken disabled:text-ink-faint " +
  "[&[readonly]]:bg-sunken pointer-fine:text-sm [[data-place=store]_&]:text-base";
