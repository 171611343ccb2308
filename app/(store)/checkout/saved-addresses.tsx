import { buttonLook } from "@/components/ui/button-look";
import { SelectField } from "@/components/ui/select";
import type { SavedAddress } from "@/domain/customers/account-queries";
import { accountWords } from "@/messages/account";

type SavedAddressesProps = { addresses: SavedAddress[]; chosen: string | undefined; locale: string };

/** One of the account's addresses instead of typing it; choosing only fills in the form below, without a script too. */
export function SavedAddresses({ addresses, chosen, locale }: SavedAddressesProps) {
  if (addresses.length === 0) return null;
  const words = accountWords(locale);
  return (
    <form method="get" action="/checkout" className="mb-8 flex flex-wrap items-end gap-3">
      <SelectField
        id="address"
        name="address"
        label={words.savedAddresses}
        className="min-w-0 flex-1 basis-56"
        defaultValue={chosen ?? ""}
        options={addresses.map(({ id, address }) => ({
          value: id,
          label: [address.name, address.line1, address.city].join(", "),
        }))}
      />
      <button type="submit" className={buttonLook({})}>
        {words.useAddress}
      </button>
    </form>
  );
}
