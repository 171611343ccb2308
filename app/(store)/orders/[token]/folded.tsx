import type { ReactNode } from "react";

/** Folded away until it is looked for; it opens without JavaScript too. */
export function Folded({
  title,
  isOpen,
  children,
}: {
  title: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen || undefined} className="text-sm print:hidden">
      <summary className="inline-flex min-h-8 w-fit items-center text-ink-soft underline decoration-1 underline-offset-3 hover:text-ink pointer-coarse:min-h-11">
        {title}
      </summary>
      <div className="mt-2 flex flex-col gap-3">{children}</div>
    </details>
  );
}
