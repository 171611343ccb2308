/** The first thing the Tab key finds: past the navigation, to what the page is about. */
export function SkipLink({ children = "Skip to content" }: { children?: string }) {
  return (
    <a
      href="#content"
      className="sr-only z-40 rounded-md bg-ink px-4 py-3 font-semibold text-ground focus:not-sr-only focus:fixed focus:start-4 focus:top-3"
    >
      {children}
    </a>
  );
}
