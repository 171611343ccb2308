import { buttonLook } from "@/components/ui/button-look";
import type { HeldUnit } from "@/domain/restock/customer-views";
import { formatHeldUntil } from "@/lib/format-held-until";
import { heldWords } from "@/messages/held";

/** The unit isn't held any more: says so kindly, and what can be done instead. */
export function NextBestThing({ unit }: { unit: HeldUnit }) {
  const product = `/products/${encodeURIComponent(unit.productHandle)}?variant=${unit.variantId}`;
  const words = heldWords(unit.locale);
  if (unit.state === "bought") {
    return (
      <>
        <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">{words.boughtTitle}</h1>
        <p className="text-ink-soft">
          <bdi>{unit.title}</bdi> {words.bought}
        </p>
        <a href={product} className={buttonLook({ tone: "secondary" }, "w-fit")}>
          {words.orderAnother}
        </a>
      </>
    );
  }
  return (
    <>
      <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">{words.goneTitle}</h1>
      <p className="text-ink-soft">
        <bdi>{unit.title}</bdi>: {words.gone(formatHeldUntil(unit.expiresAt, unit))}
      </p>
      <a href={product} className={buttonLook({ tone: "primary" }, "w-fit")}>
        {words.seeWhen}
      </a>
    </>
  );
}
