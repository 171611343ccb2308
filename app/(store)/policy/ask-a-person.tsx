import type { StoreFront } from "@/domain/store/store-front";
import { policyText } from "@/messages/policy";
import { PolicyPart } from "./policy-part";

const inlineLink = "text-ink underline underline-offset-3";

/** Every way to reach somebody; the postal address is where a letter of withdrawal goes. */
export function AskAPerson({ shop }: { shop: StoreFront }) {
  const words = policyText(shop.locale);
  return (
    <PolicyPart id="asking" title={words.askingTitle}>
      <address className="flex flex-col gap-2 text-ink-soft not-italic">
        {shop.contactPhone ? (
          <p>
            {words.call}{" "}
            <a className={`figures ${inlineLink}`} href={`tel:${shop.contactPhone.replace(/[^+\d]/g, "")}`}>
              <bdi>{shop.contactPhone}</bdi>
            </a>
          </p>
        ) : null}
        {shop.contactEmail ? (
          <p>
            {words.write}{" "}
            <a className={inlineLink} href={`mailto:${shop.contactEmail}`}>
              <bdi className="wrap-anywhere">{shop.contactEmail}</bdi>
            </a>
          </p>
        ) : null}
        {shop.postalAddress ? (
          <p>
            {words.address} <bdi className="whitespace-pre-line">{shop.postalAddress}</bdi>
          </p>
        ) : null}
      </address>
      <p className="text-ink-soft">{words.number}</p>
    </PolicyPart>
  );
}
