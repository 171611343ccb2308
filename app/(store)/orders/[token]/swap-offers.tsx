import { sentForm } from "@/app/sent-form";
import { TextField } from "@/components/ui/input";
import type { SwapOffer } from "@/domain/orders/swap-offers";
import { formatMoney } from "@/lib/format-money";
import { orderPageWords } from "@/messages/order-page";
import { ChangeForm } from "./change-form";
import { Folded } from "./folded";
import { swapUnitsAction } from "./self-service-actions";

type SwapOffersProps = {
  offers: readonly SwapOffer[];
  token: string;
  order: { currency: string; locale: string };
};

/** Something that is here, instead of what waits. */
export async function SwapOffers({ offers, token, order }: SwapOffersProps) {
  if (offers.length === 0) return null;
  const words = orderPageWords(order.locale).swap;
  const sent = await sentForm("swap-units");
  return (
    <Folded title={words.title} isOpen={offers.some((offer) => isOf(offer, sent?.values))}>
      <p className="text-ink-soft">{words.words}</p>
      {offers.map((offer) => (
        <ChangeForm
          key={offer.substituteId}
          action={swapUnitsAction}
          hidden={{
            token,
            orderLineId: offer.orderLineId,
            substituteId: offer.substituteId,
            seenPriceMinor: String(offer.unitPriceMinor),
          }}
          submit={words.confirm}
          pending={words.doing}
          sent={isOf(offer, sent?.values) ? sent : undefined}
        >
          <p className="text-ink">
            <bdi className="font-semibold">{offer.title}</bdi>,{" "}
            <span className="figures">
              {words.each(formatMoney(offer.unitPriceMinor, order.currency, order.locale))}
            </span>
          </p>
          <TextField
            id={`swap-${offer.orderLineId}-${offer.substituteId}`}
            name="quantity"
            type="number"
            min={1}
            max={offer.atMost}
            width={6}
            defaultValue={offer.atMost}
            label={words.quantity(offer.atMost)}
          />
        </ChangeForm>
      ))}
    </Folded>
  );
}

function isOf(offer: SwapOffer, values: Record<string, string> | undefined): boolean {
  return values?.orderLineId === offer.orderLineId && values.substituteId === offer.substituteId;
}
