import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpWords } from "@/messages/sign-up";

type NotifyFieldsProps = {
  /** Of the address's field, where a page has several of these. */
  id?: string;
  locale: string;
  state: {
    ok: boolean;
    message: string;
    fieldErrors: Record<string, string>;
    values: Record<string, string>;
  };
};

/** The address, and what happens with it. */
export function NotifyFields({ id = "notify-email", state, locale }: NotifyFieldsProps) {
  const words = signUpWords(locale);
  return (
    <>
      <TextField
        id={id}
        name="email"
        type="email"
        label={words.email}
        autoComplete="email"
        defaultValue={state.values.email ?? ""}
        error={state.fieldErrors.email}
      />
      <SubmitButton pendingText={words.signingUp} tone="secondary">
        {words.tellMe}
      </SubmitButton>
      <p className="text-sm text-ink-soft">{words.next}</p>
      {state.message && !state.ok ? (
        <Notice tone="problem" live>
          {state.message}
        </Notice>
      ) : null}
    </>
  );
}
