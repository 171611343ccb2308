import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listPolicies, listPolicyPlaces } from "@/domain/catalog/policy-queries";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { type SearchParams, textOf } from "../../search-params";
import { PolicyRows } from "./policy-rows";
import { WhichWins } from "./which-wins";

export const metadata: Metadata = { title: "Backorder rules" };

export default async function PoliciesPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk("/admin/settings/policies");
  if (!may(actor, "policy.change")) return <NoPermission />;
  const params = await searchParams;
  const [policies, { companies }] = await Promise.all([listPolicies(actor), listPolicyPlaces(actor)]);
  return (
    <>
      <PageHeader
        title="Backorder rules"
        lead="Whether orders are taken for what isn't here yet, up to how many units, until when, and for whom. The closest rule wins: variant, product, tag, category, store."
        back={{ href: "/admin/settings", label: "Settings" }}
        actions={
          <ButtonLink href="/admin/settings/policies/new" tone="primary">
            Add a rule
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-6">
        <Card flush>
          {policies.length === 0 ? (
            <EmptyState icon="clipboard" title="No rule yet">
              Without a rule only what lies on the shelf is sold. Add one for the whole store to begin with.
            </EmptyState>
          ) : (
            <PolicyRows caption="Every rule" policies={policies} {...shop} />
          )}
        </Card>
        <WhichWins
          actor={actor}
          shop={shop}
          companies={companies}
          search={textOf(params, "search")}
          variantId={textOf(params, "variant")}
          buyer={textOf(params, "buyer")}
        />
      </div>
    </>
  );
}
