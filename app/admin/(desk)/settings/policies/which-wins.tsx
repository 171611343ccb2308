import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/domain/actor";
import type { Buyer } from "@/domain/catalog/policy";
import { explainPolicy, findNamedVariant } from "@/domain/catalog/policy-queries";
import { findVariants } from "@/domain/stock/queries";
import type { DeskShop } from "@/domain/store/queries";
import { hrefOf } from "../../search-params";
import { VariantName } from "../../variant-name";
import { PolicyRows } from "./policy-rows";

type WhichWinsProps = {
  actor: Actor;
  shop: DeskShop;
  companies: { id: string; name: string }[];
  search: string;
  variantId: string;
  /** "", "consumer", "business" or a company's id. */
  buyer: string;
};

const path = "/admin/settings/policies";

/** Which rule holds for one product and one kind of customer, and what it overrules. Kept in the address. */
export async function WhichWins({ actor, shop, companies, search, variantId, buyer }: WhichWinsProps) {
  const [found, chosen] = await Promise.all([
    search ? findVariants(actor, search) : [],
    variantId ? findNamedVariant(actor, variantId) : undefined,
  ]);
  const ranked = chosen ? await explainPolicy(actor, { variantId, buyer: buyerFrom(buyer) }) : [];
  return (
    <Card title="Which rule holds?">
      <form action={path} method="get" className="grid items-end gap-4 sm:grid-cols-[1fr_14rem_auto]">
        <TextField
          id="search"
          name="search"
          type="search"
          label="Product, SKU or barcode"
          defaultValue={search}
          autoComplete="off"
        />
        <SelectField
          id="buyer"
          name="buyer"
          label="Who orders"
          defaultValue={buyer}
          options={[
            { value: "", label: "Not known yet" },
            { value: "consumer", label: "A consumer" },
            { value: "business", label: "Any business customer" },
            ...companies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button type="submit">Find</Button>
      </form>
      {search && found.length === 0 ? (
        <p className="pt-4 text-ink-soft">Nothing found. Try another word, or part of it.</p>
      ) : null}
      {found.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line pt-4 text-sm">
          {found.map((variant) => (
            <li key={variant.variantId} className="flex items-center justify-between gap-3 py-2">
              <span className="min-w-0">
                <VariantName {...variant} />
              </span>
              <TextLink
                href={hrefOf(path, { variant: variant.variantId, buyer })}
                className="shrink-0"
                aria-label={`Which rule holds for ${variant.title} ${variant.variantTitle}`}
              >
                Which rule holds?
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      {chosen ? (
        <section aria-label="The rule that holds" className="flex flex-col gap-3 pt-5">
          <p>
            {ranked.length > 0 ? "For " : "No rule holds for "}
            <bdi className="font-semibold">{chosen.name}</bdi>
            {ranked.length > 0
              ? ranked.length === 1
                ? " one rule is set."
                : " the first of these holds: it is the closest to the product, then to the customer."
              : ": only what lies on the shelf is sold."}
          </p>
          {ranked.length > 0 ? (
            <PolicyRows caption="Rules for this product" policies={ranked} firstWins {...shop} />
          ) : null}
          <p className="flex flex-wrap gap-x-5 text-sm">
            <TextLink href={hrefOf(`${path}/new`, { variant: variantId })}>
              Set a rule for this variant
            </TextLink>
            <TextLink href={hrefOf(`${path}/new`, { variant: variantId, whole: "product" })}>
              Set a rule for the whole product
            </TextLink>
          </p>
        </section>
      ) : null}
    </Card>
  );
}

function buyerFrom(buyer: string): Buyer {
  if (buyer === "") return { kind: "everyone" };
  return buyer === "consumer" ? { kind: "consumer" } : { kind: "business", companyId: buyer };
}
