import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

/** A link in running text or in a table; always underlined, since colour alone says nothing. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={clsx(
        "rounded-xs text-brand underline decoration-1 decoration-brand/40 underline-offset-3 hover:decoration-2 hover:decoration-brand",
        className,
      )}
      {...rest}
    />
  );
}
