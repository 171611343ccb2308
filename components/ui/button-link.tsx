import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";

type ButtonLinkProps = ComponentProps<typeof Link> & ButtonLook;

/** A link that looks like a button, for a step that goes somewhere. */
export function ButtonLink({ tone, size, wide, className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonLook({ tone, size, wide }, className)} {...rest} />;
}
