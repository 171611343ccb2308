import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type NotifyFieldsProps = {
  state: {
    ok: boolean;
    message: string;
    fieldErrors: Record<string, string>;
    values: Record<string, string>;
  };
};

/** The address, and what happens with it. */
export function NotifyFields({ state }: NotifyFieldsProps) {
  return (
    <>
      <TextField
        id="notify-email"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="email"
        defaultValue={state.values.email ?? ""}
        error={state.fieldErrors.email}
      />
      <SubmitButton pendingText="Signing you up" tone="secondary">
        Tell me
      </SubmitButton>
      <p className="text-sm text-ink-soft">
        When a unit is free for you, we hold it and write once; the mail says until when. No newsletter, and
        one press ends it.
      </p>
      {state.message && !state.ok ? (
        <Notice tone="problem" live>
          {state.message}
        </Notice>
      ) : null}
    </>
  );
}
