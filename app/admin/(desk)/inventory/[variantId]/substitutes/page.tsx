import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { getSubstitutes } from "@/domain/catalog/substitute-queries";
import { getVariantStock } from "@/domain/stock/queries";
import { enterDesk, readOrNotFound } from "../../../desk";
import { NoPermission } from "../../../no-permission";
import { VariantName } from "../../../variant-name";
import { SubstitutesForm } from "../substitutes-form";

export const metadata: Metadata = { title: "Substitutes" };

type SubstitutesPageProps = {
  params: Promise<{ variantId: string }>;
  searchParams: Promise<{ for?: string }>;
};

export default async function SubstitutesPage({ params, searchParams }: SubstitutesPageProps) {
  const { variantId } = await params;
  const isForProduct = (await searchParams).for === "product";
  const path = `/admin/inventory/${variantId}/substitutes`;
  const { actor } = await enterDesk(path);
  if (!may(actor, "catalog.change")) return <NoPermission />;
  const { variant } = await readOrNotFound(getVariantStock(actor, variantId));
  const { own, ofProduct } = await getSubstitutes(actor, variant.variantId);
  return (
    <>
      <PageHeader
        back={{ href: `/admin/inventory/${variantId}`, label: "Stock" }}
        title={<VariantName title={variant.title} variantTitle={variant.variantTitle} />}
        lead="What the shop offers instead while this isn't in stock. Shoppers see of it what can be had at that moment."
        actions={
          <ButtonLink href={isForProduct ? path : `${path}?for=product`}>
            {isForProduct ? "Only for this variant" : "For the whole product"}
          </ButtonLink>
        }
      />
      <Card title={isForProduct ? "Instead of any variant of this product" : "Instead of this variant"}>
        <SubstitutesForm
          key={String(isForProduct)}
          variantId={variant.variantId}
          isForProduct={isForProduct}
          set={isForProduct ? ofProduct : own}
        />
      </Card>
    </>
  );
}
