import type { ReactNode } from "react";

/** A quiet word about something: a tier, a role, a location. Availability has its own badge and its own colours. */
export function Badge({
  children,
  tone = "plain",
}: {
  children: ReactNode;
  tone?: "plain" | "brand" | "danger";
}) {
  const look = {
    plain: "bg-sunken text-ink-soft",
    brand: "bg-brand-soft text-ink",
    danger: "bg-danger-soft text-danger-ink",
  }[tone];
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap ${look}`}
    >
      {children}
    </span>
  );
}
