import type { ReactNode } from "react";

/** Drawn here rather than taken from a library whose icons are client components: the store ships none of this as JavaScript. */
const drawings = {
  alert: (
    <path d="M10 6.5v4M10 13.6v.1M8.7 3.2 2.2 14.6A1.5 1.5 0 0 0 3.5 17h13a1.5 1.5 0 0 0 1.3-2.4L11.3 3.2a1.5 1.5 0 0 0-2.6 0Z" />
  ),
  arrowRight: <path d="M4 10h12M11 5l5 5-5 5" />,
  basket: (
    <path d="M3 8h14l-1.3 7.6a1.6 1.6 0 0 1-1.6 1.4H5.9a1.6 1.6 0 0 1-1.6-1.4L3 8Zm3.5 0L9 3M13.5 8 11 3" />
  ),
  bell: (
    <path d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5.5-1.5 5.5h12s-1.5-1.5-1.5-5.5A4.5 4.5 0 0 0 10 3ZM8.5 16a1.6 1.6 0 0 0 3 0" />
  ),
  box: (
    <path d="m10 2.8 6.5 3.4v7.6L10 17.2l-6.5-3.4V6.2L10 2.8ZM3.6 6.3 10 9.7l6.4-3.4M10 9.7v7.4M6.8 4.5l6.4 3.4" />
  ),
  calendar: (
    <path d="M3.5 6.2A1.5 1.5 0 0 1 5 4.7h10a1.5 1.5 0 0 1 1.5 1.5v9.3A1.5 1.5 0 0 1 15 17H5a1.5 1.5 0 0 1-1.5-1.5V6.2Zm0 2.6h13M6.8 3v3M13.2 3v3M7.5 12.6l1.8 1.8 3.4-3.4" />
  ),
  check: <path d="m4 10.5 4 4 8-9" />,
  chevronDown: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  chevronRight: <path d="M8 5.5 12.5 10 8 14.5" />,
  clipboard: (
    <path d="M7 4H5.5A1.5 1.5 0 0 0 4 5.5v10A1.5 1.5 0 0 0 5.5 17h9a1.5 1.5 0 0 0 1.5-1.5v-10A1.5 1.5 0 0 0 14.5 4H13M7 3h6v2.6H7V3Zm.3 6.5h5.4M7.3 13h3.4" />
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  fork: <path d="M10 17v-5.5M10 11.5 5 7V3M10 11.5 15 7V3M3 5l2-2 2 2M13 5l2-2 2 2" />,
  info: <path d="M10 9v4.5M10 6.4v.1M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4Z" />,
  mail: (
    <path d="M3 6.2A1.7 1.7 0 0 1 4.7 4.5h10.6A1.7 1.7 0 0 1 17 6.2v7.6a1.7 1.7 0 0 1-1.7 1.7H4.7A1.7 1.7 0 0 1 3 13.8V6.2Zm.4-.5L10 10.5l6.6-4.8" />
  ),
  menu: <path d="M3.5 6h13M3.5 10h13M3.5 14h13" />,
  minus: <path d="M4.5 10h11" />,
  person: <path d="M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17a6.5 6.5 0 0 1 13 0" />,
  phone: (
    <path d="M6.6 3H4.5A1.5 1.5 0 0 0 3 4.6C3.4 11.3 8.7 16.6 15.4 17a1.5 1.5 0 0 0 1.6-1.5v-2.1l-3.6-1.6-1.6 1.7a9 9 0 0 1-5.3-5.3l1.7-1.6L6.6 3Z" />
  ),
  plus: <path d="M10 4.5v11M4.5 10h11" />,
  queue: <path d="M3.5 5h7M3.5 10h9.5M3.5 15H17M13.5 3l3 2-3 2" />,
  receipt: <path d="M5 3h10v14l-2.5-1.6L10 17l-2.5-1.6L5 17V3Zm2.8 4h4.4M7.8 10.5h4.4" />,
  search: <path d="M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.4-1.6L17 17" />,
  sun: (
    <path d="M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M15.7 4.3l-1.2 1.2M5.5 14.5l-1.2 1.2" />
  ),
  transfer: <path d="M3 7h12.5M12 3.5 15.5 7 12 10.5M17 13H4.5M8 9.5 4.5 13 8 16.5" />,
  truck: (
    <path d="M2.5 5h9v8.5h-9V5Zm9 3h3.2l2.8 2.8v2.7h-6V8ZM5.8 15.5a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.8Zm8.4 0a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.8Z" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** Decoration beside words; where an icon stands alone, the control that holds it carries the name. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
    >
      {drawings[name]}
    </svg>
  );
}
