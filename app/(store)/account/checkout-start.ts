import { findCustomerSession } from "@/app/(store)/account/session";
import { findSavedAddresses, type SavedAddress } from "@/domain/customers/account-queries";

export type CheckoutStart = {
  draft: Record<string, string>;
  addresses: SavedAddress[];
  chosen: string | undefined;
};

/** What the checkout form starts with: what was typed, or an address of the account that is signed in; one that was chosen comes first. */
export async function checkoutStart(
  draft: Record<string, string>,
  wanted: string | string[] | undefined,
): Promise<CheckoutStart> {
  const session = await findCustomerSession();
  if (!session) return { draft, addresses: [], chosen: undefined };
  const addresses = await findSavedAddresses(session.actor);
  const chosen = addresses.find((one) => one.id === wanted);
  const used = chosen ?? (draft.line1 ? undefined : addresses[0]);
  return {
    draft: { ...draft, email: draft.email || session.email, ...used?.address },
    addresses,
    chosen: used?.id,
  };
}
