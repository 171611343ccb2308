"use client";

import { useEffect, useRef } from "react";

export type FormError = { message: string /** The id of the control to go to. */; fieldId?: string };

/** What is wrong with a form, above it, each line leading to its field (GOV.UK's pattern). Takes the focus when it appears. */
export function ErrorSummary({
  errors,
  title = "There is a problem",
}: {
  errors: readonly FormError[];
  title?: string;
}) {
  const box = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new errors, even the same in number, are worth hearing again
  useEffect(() => {
    box.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-2 border-danger bg-surface px-4 py-3"
    >
      <h2 className="font-display text-lg font-semibold">{title}</h2>
      <ul className="mt-1 flex flex-col gap-1">
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.message}`} className="font-medium text-danger-ink">
            {error.fieldId ? (
              <a
                href={`#${error.fieldId}`}
                className="inline-block py-0.5 underline underline-offset-3 hover:decoration-2"
              >
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
