import type { Metadata } from "next";
import { AccountForm } from "@/app/(store)/account/account-form";
import { getCustomerSession } from "@/app/(store)/account/session";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { sentForm } from "@/app/sent-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { findSavedAddress, findSavedAddresses } from "@/domain/customers/account-queries";
import { countries, countryName } from "@/lib/countries";
import { accountWords } from "@/messages/account";
import { removeAddressAction, saveAddressAction } from "./actions";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const shop = await cachedStoreFront();
  return { title: accountWords(shop?.locale).addresses, robots: { index: false } };
}

type AddressesProps = { searchParams: Promise<{ change?: string | string[] }> };

export default async function AddressesPage({ searchParams }: AddressesProps) {
  const { change } = await searchParams;
  const { actor } = await getCustomerSession("/account/addresses");
  const [shop, saved, changed] = await Promise.all([
    cachedStoreFront(),
    findSavedAddresses(actor),
    typeof change === "string" ? findSavedAddress(actor, change) : undefined,
  ]);
  const locale = shop?.locale ?? "en";
  const words = accountWords(locale);
  const value = changed?.address;
  return (
    <div className="flex max-w-[62ch] flex-col gap-6">
      <a href="/account" className="inline-flex min-h-11 w-fit items-center underline underline-offset-3">
        {words.accountNav}
      </a>
      <h1 className="font-display text-3xl font-semibold text-ink">{words.addresses}</h1>
      <p className="text-lg text-ink-soft">{saved.length > 0 ? words.addressesLead : words.noAddresses}</p>
      {saved.map(({ id, address, isDefault }) => (
        <Card key={id}>
          <div className="flex flex-col gap-3 sm:flex-row sm:items-start sm:justify-between">
            <address className="min-w-0 break-words not-italic">
              {[
                address.name,
                address.line1,
                address.line2,
                `${address.postalCode} ${address.city}`,
                address.region,
              ]
                .filter((part) => part.trim() !== "")
                .map((part) => (
                  <bdi key={part} className="block">
                    {part}
                  </bdi>
                ))}
              {countryName(address.country, locale)}
              {isDefault ? (
                <span className="mt-2 block">
                  <Badge>{words.isDefault}</Badge>
                </span>
              ) : null}
            </address>
            <div className="flex shrink-0 flex-wrap items-center gap-x-6 gap-y-2 sm:flex-col sm:items-end">
              <a
                href={`?change=${id}`}
                className="inline-flex min-h-11 items-center underline underline-offset-3"
              >
                {words.changeAddress}
              </a>
              <AccountForm
                action={removeAddressAction}
                hidden={{ id }}
                submit={words.removeAddress}
                pendingText={words.removing}
                tone="secondary"
              />
            </div>
          </div>
        </Card>
      ))}
      <Card title={changed ? words.changeAddress : words.addAddress}>
        <AccountForm
          key={changed?.id ?? "new"}
          action={saveAddressAction}
          hidden={changed ? { id: changed.id } : {}}
          fields={[
            { name: "name", label: words.fullName, autoComplete: "name", value: value?.name },
            { name: "line1", label: words.line1, autoComplete: "address-line1", value: value?.line1 },
            {
              name: "line2",
              label: words.line2,
              optional: true,
              autoComplete: "address-line2",
              value: value?.line2,
            },
            {
              name: "postalCode",
              label: words.postalCode,
              autoComplete: "postal-code",
              value: value?.postalCode,
            },
            { name: "city", label: words.city, autoComplete: "address-level2", value: value?.city },
            {
              name: "region",
              label: words.region,
              optional: true,
              autoComplete: "address-level1",
              value: value?.region,
            },
          ]}
          choice={{
            name: "country",
            label: words.country,
            value: value?.country ?? "",
            options: [
              { value: "", label: words.chooseCountry },
              ...countries(locale).map(({ code, name }) => ({ value: code, label: name })),
            ],
          }}
          tick={{ name: "isDefault", label: words.makeDefault, isOn: changed?.isDefault }}
          submit={words.saveAddress}
          pendingText={words.saving}
          sent={await sentForm("save-address")}
        />
      </Card>
    </div>
  );
}
