import type { ReactNode } from "react";

/** Words that somebody typed: they keep their own direction and don't turn the sentence around them. */
export function Verbatim({ children }: { children: ReactNode }) {
  return (
    <span dir="auto" style={{ unicodeBidi: "isolate" }}>
      {children}
    </span>
  );
}
