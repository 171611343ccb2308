import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { failureWords } from "@/messages/failures";

type NotHereProps = { locale: string | undefined; title?: string; children?: ReactNode };

/** Kindly: what was looked for isn't at this address, and where to go on. */
export function NotHere({ locale, title, children }: NotHereProps) {
  const words = failureWords(locale);
  return (
    <EmptyState
      isPage
      icon="search"
      title={title ?? words.notHere}
      action={
        <a href="/" className={buttonLook({ tone: "primary" })}>
          {words.seeShop}
        </a>
      }
    >
      {children ?? words.mistyped}
    </EmptyState>
  );
}
