import type { ReactNode } from "react";

export type AvailabilityShape =
  | "now"
  | "low"
  | "coming"
  | "preorder"
  | "unknown"
  | "out"
  | "discontinued"
  | "decide";

const ring = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.75" />;

/** Each state has its own outline, so that it is told without its colour: on paper, in grey, to any eye. */
const shapes: Record<AvailabilityShape, ReactNode> = {
  now: <circle cx="7" cy="7" r="6" />,
  low: (
    <>
      {ring}
      <path d="M1.5 7a5.5 5.5 0 0 0 11 0Z" />
    </>
  ),
  coming: (
    <>
      {ring}
      <path
        d="M7 4v3.2l2.2 1.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  preorder: (
    <>
      <rect
        x="1.6"
        y="2.4"
        width="10.8"
        height="10"
        rx="1.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      <path d="M1.6 2.4h10.8v3.2H1.6zM4 1h1.5v2H4zM8.5 1H10v2H8.5z" />
    </>
  ),
  unknown: (
    <circle
      cx="7"
      cy="7"
      r="5.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeDasharray="2.2 1.92"
    />
  ),
  out: (
    <>
      {ring}
      <path d="m3.4 10.6 7.2-7.2" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  discontinued: (
    <>
      {ring}
      <path d="M4.2 7h5.6" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  decide: <path d="M7 .5 13.5 7 7 13.5.5 7Z" />,
};

const colours: Record<AvailabilityShape, string> = {
  now: "text-in-stock",
  low: "text-in-stock",
  coming: "text-coming",
  preorder: "text-coming",
  unknown: "text-out",
  out: "text-out",
  discontinued: "text-out",
  decide: "text-decide",
};

/** Always stands beside its word. */
export function AvailabilityMark({
  shape,
  className = "size-3.5",
}: {
  shape: AvailabilityShape;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 14 14"
      fill="currentColor"
      aria-hidden="true"
      className={`shrink-0 ${colours[shape]} ${className}`}
    >
      {shapes[shape]}
    </svg>
  );
}
