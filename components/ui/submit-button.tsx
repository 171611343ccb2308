"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";

type SubmitButtonProps = ButtonLook & {
  children: ReactNode;
  /** What is being done while the server works: "Placing your order". */
  pendingText: string;
  name?: string;
  value?: string;
  className?: string;
};

/** Submits its form, says that it is working, and takes no second press meanwhile. Without JavaScript it just submits. */
export function SubmitButton({ children, pendingText, name, value, className, ...look }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const mine = pending && (name === undefined || data?.get(name) === value);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={buttonLook({ tone: "primary", ...look }, className)}
    >
      {mine ? (
        <>
          <span aria-hidden="true" className="size-2 animate-breathe rounded-full bg-current" />
          {pendingText}
        </>
      ) : (
        children
      )}
    </button>
  );
}
