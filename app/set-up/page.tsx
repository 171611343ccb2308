import type { Metadata } from "next";
import { connection } from "next/server";
import { FrontPage } from "@/app/admin/front-page";
import { sentForm } from "@/app/sent-form";
import { TextLink } from "@/components/ui/text-link";
import { findStoreName } from "@/domain/store/queries";
import { SetUpForm } from "./set-up-form";

export const instant = false;
export const metadata: Metadata = {
  title: "Set up your shop",
  robots: { index: false },
};

type SetUpPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetUpPage({ searchParams }: SetUpPageProps) {
  await connection();
  const shop = await findStoreName();
  if (shop !== undefined) {
    return (
      <FrontPage shop={shop} title="This shop is set up" lead="There is nothing left to do here.">
        <TextLink href="/admin/sign-in">Sign in</TextLink>
      </FrontPage>
    );
  }
  const { token } = await searchParams;
  return (
    <FrontPage
      shop="Backfill"
      title="Set up your shop"
      lead="Two minutes, once. Then you add products and what is on its way."
    >
      <SetUpForm
        sent={await sentForm("set-up-store")}
        token={typeof token === "string" ? token : ""}
        currencies={Intl.supportedValuesOf("currency")}
        timeZones={Intl.supportedValuesOf("timeZone")}
      />
    </FrontPage>
  );
}
