import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sentForm } from "@/app/sent-form";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { findCustomerOrder } from "@/domain/orders/customer-order";
import { findShippedTo } from "@/domain/store/queries";
import { now } from "@/lib/clock";
import { countries } from "@/lib/countries";
import { orderPageWords } from "@/messages/order-page";
import { BackToOrder } from "../back-to-order";
import { ChangeForm } from "../change-form";
import { changeAddressAction } from "../self-service-actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const instant = false;

/** Another address for what isn't packed yet, and what follows from it. */
export default async function AddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [order, sent, shippedTo] = await Promise.all([
    findCustomerOrder(token, now()),
    sentForm("change-address"),
    findShippedTo(),
  ]);
  if (!order) notFound();
  const words = orderPageWords(order.locale).address;
  const values: Record<string, string> = { ...order.shipTo, ...sent?.values };
  const tie = (name: "name" | "line1" | "line2" | "postalCode" | "city" | "region") => ({
    id: name,
    name,
    label: words[name],
    defaultValue: values[name] ?? "",
    error: sent?.fieldErrors[name],
  });
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5">
      <BackToOrder token={token} order={order} />
      <h1 className="font-display text-3xl font-semibold text-ink">{words.title}</h1>
      <p className="text-ink-soft">{words.lead}</p>
      <p className="text-ink-soft">{words.days}</p>
      <ChangeForm
        action={changeAddressAction}
        hidden={{ token }}
        submit={words.confirm}
        pending={words.doing}
        confirms={{ name: "seenDaysFor", of: "country" }}
        sent={sent}
      >
        <TextField {...tie("name")} autoComplete="name" />
        <TextField {...tie("line1")} autoComplete="address-line1" />
        <TextField {...tie("line2")} autoComplete="address-line2" />
        <TextField {...tie("postalCode")} autoComplete="postal-code" />
        <TextField {...tie("city")} autoComplete="address-level2" />
        <TextField {...tie("region")} autoComplete="address-level1" />
        <SelectField
          id="country"
          name="country"
          label={words.country}
          autoComplete="country"
          defaultValue={values.country ?? ""}
          options={countries(order.locale, shippedTo && [...shippedTo, order.shipTo.country]).map(
            ({ code, name }) => ({ value: code, label: name }),
          )}
        />
      </ChangeForm>
    </div>
  );
}
