import type { ReactNode } from "react";

type PolicyPartProps = { id: string; title: string; children: ReactNode };

/** One question with its answer; other pages link to it by its id. */
export function PolicyPart({ id, title, children }: PolicyPartProps) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2
        id={id}
        dir="auto"
        className="scroll-mt-6 font-display text-xl font-semibold text-ink wrap-anywhere"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
