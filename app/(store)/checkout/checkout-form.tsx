"use client";

import type { ReactNode } from "react";
import { AddressFields } from "@/app/(store)/checkout/address-fields";
import { CardFields } from "@/app/(store)/checkout/card-fields";
import { GiftNoteField } from "@/app/(store)/checkout/gift-note-field";
import { TotalLines } from "@/app/(store)/checkout/total-lines";
import { usePlaceOrder } from "@/app/(store)/checkout/use-place-order";
import { WaitFields, type WaitingLine } from "@/app/(store)/checkout/wait-fields";
import { useGoTo } from "@/app/(store)/use-go-to";
import { type FormState, formErrors } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type RadioCard, RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Totals } from "@/domain/orders/totals";
import type { Country } from "@/lib/countries";
import { checkoutWords } from "@/messages/checkout";

/** How days and money are written, and the tax inside of prices. */
export type MoneyStyle = { currency: string; locale: string; today: string; taxRateBasisPoints: number };

type CheckoutFormProps = {
  placingKey: string;
  seenLines: string;
  totals: { asAvailable: Totals; together: Totals };
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
  const words = checkoutWords(props.style.locale);
  const { state, submit } = usePlaceOrder(props.sent, words.notSent);
  const typed = { ...props.draft, ...state.values };
  const errors = state.fieldErrors;
  useGoTo(state.data?.goTo);

  return (
    <form
      action="/checkout/place"
      method="post"
      onSubmit={submit}
      onReset={(event) => event.preventDefault()}
      noValidate
      className="flex flex-col gap-8"
    >
      <ErrorSummary errors={formErrors(state)} title={words.problem} />
      {/* The same key for as long as this form lives: sending it twice orders once. */}
      <input type="hidden" name="placingKey" value={typed.placingKey ?? props.placingKey} />
      <input type="hidden" name="seenLines" value={props.seenLines} />
      <input type="hidden" name="totalAsAvailable" value={props.totals.asAvailable.totalMinor} />
      <input type="hidden" name="totalTogether" value={props.totals.together.totalMinor} />
      <AddressFields typed={typed} errors={errors} countries={props.countries} locale={props.style.locale} />
      {props.shipCards ? (
        <RadioCards
          name="shipChoice"
          legend={<span className="mb-2 block font-display text-xl">{words.ship.legend}</span>}
          cards={props.shipCards}
          defaultValue={typed.shipChoice || "as_available"}
          error={errors.shipChoice}
        />
      ) : null}
      {props.waits.length > 0 ? (
        <WaitFields waits={props.waits} typed={typed} errors={errors} style={props.style} />
      ) : null}
      <GiftNoteField typed={typed.giftNote} error={errors.giftNote} locale={props.style.locale} />
      <CardFields errors={errors} help={props.cardHelp} locale={props.style.locale} />
      <TotalLines totals={props.totals} hasChoice={props.shipCards !== undefined} style={props.style} />
      <SubmitButton pendingText={words.placing} wide>
        {words.place}
      </SubmitButton>
      <p className="-mt-5 text-sm text-ink-soft">{words.chargedLater}</p>
    </form>
  );
}
