"use client";

/** The page as paper: what can only be pressed is left out there. Without JavaScript the browser's own menu prints the same. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="inline-flex min-h-8 w-fit items-center text-sm text-ink-soft underline underline-offset-3 hover:text-ink pointer-coarse:min-h-11 noscript:hidden print:hidden"
    >
      {label}
    </button>
  );
}
