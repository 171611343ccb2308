import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { CutLink } from "@/app/(store)/cut-link";
import { ClaimForm } from "@/app/(store)/restock/[token]/claim-form";
import { Countdown } from "@/app/(store)/restock/[token]/countdown";
import { NextBestThing } from "@/app/(store)/restock/[token]/next-best-thing";
import type { FormState } from "@/app/form-state";
import { sentForm } from "@/app/sent-form";
import { ProductPicture } from "@/components/store/product-picture";
import { MoneyText } from "@/components/ui/money-text";
import { findHeldUnit, type HeldUnit } from "@/domain/restock/customer-views";
import { now } from "@/lib/clock";
import { formatHeldUntil } from "@/lib/format-held-until";
import { heldWords } from "@/messages/held";

export async function generateMetadata(): Promise<Metadata> {
  const words = heldWords((await cachedStoreFront())?.locale);
  return { title: words.title, robots: { index: false, follow: false } };
}

/** Read anew for each visit, and sent whole. Opening it changes nothing: mail scanners open it too. */
export const instant = false;

type HeldUnitPageProps = { params: Promise<{ token: string }> };

export default async function HeldUnitPage({ params }: HeldUnitPageProps) {
  const { token } = await params;
  const at = now();
  const unit = await findHeldUnit(token, at);
  if (!unit) return <CutLink />;
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
  const words = heldWords(unit.locale);
  const { timeOver, left, hours, minutes, seconds } = words;
  return (
    <>
      <header className="flex flex-col gap-1">
        <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">
          <bdi>{unit.title}</bdi> {words.back}
        </h1>
        <p className="text-xl font-semibold text-ink">
          <MoneyText minor={unit.priceMinor} currency={unit.currency} locale={unit.locale} />
        </p>
      </header>
      <div className="rounded-lg bg-in-stock-soft px-4 py-3 text-in-stock-ink">
        <p className="font-semibold">{words.heldUntil(formatHeldUntil(unit.expiresAt, unit))}</p>
        <Countdown
          secondsLeft={Math.max(0, Math.floor((unit.expiresAt.getTime() - at.getTime()) / 1000))}
          words={{ timeOver, left, hours, minutes, seconds }}
        />
      </div>
      <ClaimForm token={token} sent={sent} words={{ buy: words.buy, taking: words.taking }} />
      <p className="text-sm text-ink-soft">{words.staysYours}</p>
    </>
  );
}
