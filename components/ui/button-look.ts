import clsx from "clsx";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "regular" | "small";
export type ButtonLook = { tone?: ButtonTone; size?: ButtonSize; wide?: boolean };

const tones: Record<ButtonTone, string> = {
  primary: "bg-brand text-on-brand hover:bg-brand-strong",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink-soft hover:bg-sunken hover:text-ink",
  danger: "border border-danger bg-surface text-danger-ink hover:bg-danger-soft",
};

/** One look for a button, a submit button and a link that acts as the page's next step. */
export function buttonLook(
  { tone = "secondary", size = "regular", wide = false }: ButtonLook,
  className?: string,
): string {
  return clsx(
    "inline-flex items-center justify-center gap-2 rounded-md text-center font-semibold no-underline transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    size === "small"
      ? "min-h-8 px-3 py-1 text-sm pointer-coarse:min-h-11"
      : "min-h-control px-4 py-1.5 text-sm [[data-place=store]_&]:text-base",
    wide && "w-full",
    tones[tone],
    className,
  );
}
