/** A key to press, as it stands on the keyboard. */
export function KeyboardKey({ children }: { children: string }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-xs border border-line bg-surface px-1 font-sans text-2xs font-semibold text-ink-soft shadow-card">
      {children}
    </kbd>
  );
}
