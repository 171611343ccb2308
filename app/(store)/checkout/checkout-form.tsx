"use client";

import { type ReactNode, useActionState, useEffect } from "react";
import { type Placed, placeOrderAction } from "@/app/(store)/checkout/actions";
import { AddressFields } from "@/app/(store)/checkout/address-fields";
import { CardFields } from "@/app/(store)/checkout/card-fields";
import { GiftNoteField } from "@/app/(store)/checkout/gift-note-field";
import { TotalLines } from "@/app/(store)/checkout/total-lines";
import { WaitFields, type WaitingLine } from "@/app/(store)/checkout/wait-fields";
import { useGoTo } from "@/app/(store)/use-go-to";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type RadioCard, RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Country } from "@/lib/countries";

export type MoneyStyle = { currency: string; locale: string; today: string };

type CheckoutFormProps = {
  placingKey: string;
  seenLines: string;
  totals: { asAvailable: number; together: number };
  draft: Record<string, string>;
  /** Left out when everything leaves at one time. */
  shipCards: readonly RadioCard[] | undefined;
  waits: WaitingLine[];
  countries: readonly Country[];
  style: MoneyStyle;
  cardHelp: ReactNode;
  /** How sending it without JavaScript went. */
  sent: FormState | undefined;
};

/** The one form of the checkout: whom and where, how to ship, the wait, the card. Works without JavaScript. */
export function CheckoutForm(props: CheckoutFormProps) {
  const [state, send] = useActionState(placeOrderAction, {
    ...untouchedForm<Placed>(),
    ...props.sent,
    data: undefined,
  });
  const typed = { ...props.draft, ...state.values };
  const errors = state.fieldErrors;
  const goTo = state.data?.goTo;
  useGoTo(goTo);

  useEffect(() => {
    // Were the action to set it, its answer would hold the emptied checkout and not where to go.
    // biome-ignore lint/suspicious/noDocumentCookie: only the number beside the basket; the cart itself is the server's
    if (goTo) document.cookie = "backfill_cart_count=0; path=/; samesite=lax";
  }, [goTo]);

  return (
    <form
      action={send}
      onReset={(event) => event.preventDefault()}
      noValidate
      className="flex flex-col gap-8"
    >
      <ErrorSummary errors={formErrors(state)} />
      {/* The same key for as long as this form lives: sending it twice orders once. */}
      <input type="hidden" name="placingKey" value={typed.placingKey ?? props.placingKey} />
      <input type="hidden" name="seenLines" value={props.seenLines} />
      <input type="hidden" name="totalAsAvailable" value={props.totals.asAvailable} />
      <input type="hidden" name="totalTogether" value={props.totals.together} />
      <AddressFields typed={typed} errors={errors} countries={props.countries} />
      {props.shipCards ? (
        <RadioCards
          name="shipChoice"
          legend={<span className="mb-2 block font-display text-xl">How should we ship?</span>}
          cards={props.shipCards}
          defaultValue={typed.shipChoice || "as_available"}
          error={errors.shipChoice}
        />
      ) : null}
      {props.waits.length > 0 ? (
        <WaitFields waits={props.waits} typed={typed} errors={errors} style={props.style} />
      ) : null}
      <GiftNoteField typed={typed.giftNote} error={errors.giftNote} />
      <CardFields errors={errors} help={props.cardHelp} />
      <TotalLines totals={props.totals} hasChoice={props.shipCards !== undefined} style={props.style} />
      <SubmitButton pendingText="Placing your order" wide>
        Place order
      </SubmitButton>
      <p className="-mt-5 text-sm text-ink-soft">
        Your card is saved now and charged only for what ships, when it ships.
      </p>
    </form>
  );
}
