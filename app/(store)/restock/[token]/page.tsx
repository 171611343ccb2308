import type { Metadata } from "next";
import { ClaimForm } from "@/app/(store)/restock/[token]/claim-form";
import { Countdown } from "@/app/(store)/restock/[token]/countdown";
import { NextBestThing } from "@/app/(store)/restock/[token]/next-best-thing";
import type { FormState } from "@/app/form-state";
import { sentForm } from "@/app/sent-form";
import { NotHere } from "@/components/store/not-here";
import { ProductPicture } from "@/components/store/product-picture";
import { MoneyText } from "@/components/ui/money-text";
import { findHeldUnit, type HeldUnit } from "@/domain/restock/customer-views";
import { now } from "@/lib/clock";
import { formatHeldUntil } from "@/lib/format-held-until";

export const metadata: Metadata = { title: "Held for you", robots: { index: false, follow: false } };

/** Read anew for each visit, and sent whole. Opening it changes nothing: mail scanners open it too. */
export const instant = false;

type HeldUnitPageProps = { params: Promise<{ token: string }> };

export default async function HeldUnitPage({ params }: HeldUnitPageProps) {
  const { token } = await params;
  const at = now();
  const unit = await findHeldUnit(token, at);
  if (!unit) {
    return (
      <NotHere title="This link isn't complete">
        It may have been cut short on its way. Open the link from our mail once more, or write to us.
      </NotHere>
    );
  }
  return (
    <article className="mx-auto grid max-w-3xl items-start gap-x-10 gap-y-6 sm:grid-cols-2">
      <div className="max-sm:mx-auto max-sm:w-[min(100%,33dvh)]">
        <ProductPicture url={unit.imageUrl} alt={unit.title} width={360} isFirst />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {unit.state === "held" ? (
          <Held unit={unit} token={token} at={at} sent={await sentForm("claim-hold")} />
        ) : (
          <NextBestThing unit={unit} />
        )}
      </div>
    </article>
  );
}

type HeldProps = { unit: HeldUnit; token: string; at: Date; sent: FormState | undefined };

function Held({ unit, token, at, sent }: HeldProps) {
  return (
    <>
      <header className="flex flex-col gap-1">
        <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">
          <bdi>{unit.title}</bdi> is back
        </h1>
        <p className="text-xl font-semibold text-ink">
          <MoneyText minor={unit.priceMinor} currency={unit.currency} locale={unit.locale} />
        </p>
      </header>
      <div className="rounded-lg bg-in-stock-soft px-4 py-3 text-in-stock-ink">
        <p className="font-semibold">Held for you until {formatHeldUntil(unit.expiresAt, unit)}</p>
        <Countdown secondsLeft={Math.max(0, Math.floor((unit.expiresAt.getTime() - at.getTime()) / 1000))} />
      </div>
      <ClaimForm token={token} sent={sent} />
      <p className="text-sm text-ink-soft">
        It stays yours in the cart until then. If you don't want it, do nothing: it goes to the next in line.
      </p>
    </>
  );
}
