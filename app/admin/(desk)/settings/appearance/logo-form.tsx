"use client";

import { type FormEvent, useActionState, useState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { grounds } from "./grounds";
import { changeLogoAction, takeLogoDownAction } from "./logo-actions";

type LogoFormProps = {
  sent: FormState | undefined;
  logo: { address: string; width: number; height: number; alt: string } | null;
};

const bytesAtMost = 2 * 1024 * 1024;

export function LogoForm({ sent, logo }: LogoFormProps) {
  const [state, send] = useActionState(changeLogoAction, sent ?? untouchedForm());
  const [down, takeDown] = useActionState(takeLogoDownAction, untouchedForm());
  const [tooLarge, setTooLarge] = useState("");
  const told = [state, down].find(({ ok, message }) => ok && message);
  /** What is far too large would not even be read there. */
  function holdBack(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("logo");
    const isLarge = file instanceof File && file.size > bytesAtMost;
    setTooLarge(isLarge ? "This picture is larger than 2 MB. Send a smaller one." : "");
    if (isLarge) event.preventDefault();
  }
  const errors = tooLarge ? [{ message: tooLarge, fieldId: "logo" }] : formErrors(state);
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <ErrorSummary errors={errors} />
      {told && errors.length === 0 ? <Notice tone="done" live title={told.message} /> : null}
      {logo ? (
        <div className="grid max-w-md grid-cols-2 gap-3">
          <LogoOn scheme="light" logo={logo} alt={logo.alt || "The store's logo"} />
          <LogoOn scheme="dark" logo={logo} alt="" />
        </div>
      ) : null}
      <form action={send} onSubmit={holdBack} noValidate className="flex flex-col gap-4">
        <TextField
          id="logo"
          name="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          error={tooLarge || state.fieldErrors.logo}
          label={logo ? "Another picture" : "Picture"}
          help="PNG, JPEG, WebP or SVG, at most 2 MB. It is shown 40 pixels high; look at it on both grounds."
        />
        <SubmitButton tone="secondary" pendingText="Uploading" className="self-start">
          Upload
        </SubmitButton>
      </form>
      {logo ? (
        <form action={takeDown}>
          <SubmitButton tone="secondary" pendingText="Taking it down">
            Take the logo down
          </SubmitButton>
        </form>
      ) : null}
    </div>
  );
}

type LogoOnProps = { scheme: "light" | "dark"; logo: NonNullable<LogoFormProps["logo"]>; alt: string };

function LogoOn({ scheme, logo, alt }: LogoOnProps) {
  return (
    <div
      style={{ background: grounds[scheme].surface }}
      className="flex items-center justify-center rounded-md border border-line p-4"
    >
      {/* biome-ignore lint/performance/noImgElement: drawn by us in the one size that is needed */}
      <img
        src={logo.address}
        width={logo.width}
        height={logo.height}
        alt={alt}
        className="h-10 w-auto object-contain"
      />
    </div>
  );
}
