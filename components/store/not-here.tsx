import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";

type NotHereProps = { title?: string; children?: ReactNode };

/** Kindly: what was looked for isn't at this address, and where to go on. */
export function NotHere({ title = "This page isn't here", children }: NotHereProps) {
  return (
    <EmptyState
      isPage
      icon="search"
      title={title}
      action={
        <a href="/" className={buttonLook({ tone: "primary" })}>
          See what we have
        </a>
      }
    >
      {children ?? "The address may be mistyped, or what it showed is no longer sold."}
    </EmptyState>
  );
}
