import type { ReactNode } from "react";

/** The page before one is inside: the shop's name, one heading, one form. */
export function FrontPage({
  shop,
  title,
  lead,
  children,
}: {
  shop: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
      <header className="flex flex-col gap-2">
        <p className="text-sm font-semibold text-brand" dir="auto">
          {shop}
        </p>
        <h1 className="font-display text-3xl font-semibold">{title}</h1>
        {lead ? <p className="text-ink-soft">{lead}</p> : null}
      </header>
      {children}
    </main>
  );
}
