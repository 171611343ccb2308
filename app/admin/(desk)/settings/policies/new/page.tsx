import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { findNamedVariant, listPolicyPlaces } from "@/domain/catalog/policy-queries";
import { enterDesk } from "../../../desk";
import { NoPermission } from "../../../no-permission";
import { type SearchParams, textOf } from "../../../search-params";
import { PolicyForm } from "../policy-form";

export const metadata: Metadata = { title: "Add a backorder rule" };

export default async function NewPolicyPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor } = await enterDesk("/admin/settings/policies/new");
  if (!may(actor, "policy.change")) return <NoPermission />;
  const params = await searchParams;
  const variantId = textOf(params, "variant");
  const [named, places] = await Promise.all([
    variantId ? findNamedVariant(actor, variantId) : undefined,
    listPolicyPlaces(actor),
  ]);
  if (variantId && !named) notFound();
  const isWhole = textOf(params, "whole") === "product";
  const fixed = named && (isWhole ? `product:${named.productId}` : `variant:${variantId}`);
  const lead = named ? (isWhole ? named.product : named.name) : undefined;
  return (
    <>
      <PageHeader
        title="Add a rule"
        lead={lead ? <bdi>{lead}</bdi> : "One that is set for the same things and people is replaced."}
        back={{ href: "/admin/settings/policies", label: "Backorder rules" }}
      />
      <Card>
        <PolicyForm
          isNew
          sent={await sentForm("set-policy")}
          kept={{ place: fixed ?? "store", audience: "everyone", "terms.isAllowed": "yes" }}
          places={
            fixed
              ? [{ value: fixed, label: lead ?? "" }]
              : [
                  { value: "store", label: "The whole store" },
                  ...places.categories.map(({ id, title }) => ({
                    value: `category:${id}`,
                    label: `Category: ${title}`,
                  })),
                  ...places.tags.map((tag) => ({ value: `tag:${tag}`, label: `Tag: ${tag}` })),
                ]
          }
          companies={places.companies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Card>
    </>
  );
}
