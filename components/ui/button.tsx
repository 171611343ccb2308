import type { ButtonHTMLAttributes } from "react";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & ButtonLook;

/** A plain button: it submits nothing unless told to. One `primary` a page. */
export function Button({ tone, size, wide, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonLook({ tone, size, wide }, className)} {...rest} />;
}
