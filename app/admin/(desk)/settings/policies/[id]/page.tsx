import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { getPolicy, type NamedPolicy } from "@/domain/catalog/policy-queries";
import { previewPolicy } from "@/domain/catalog/preview-policy";
import { enterDesk, readOrNotFound } from "../../../desk";
import { NoPermission } from "../../../no-permission";
import { PolicyForm } from "../policy-form";
import { buyersSaid, scopeSaid } from "../policy-said";
import { previewSaid } from "../preview-said";
import { RemoveForm } from "../remove-form";

export const metadata: Metadata = { title: "Backorder rule" };

export default async function PolicyRulePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor } = await enterDesk(`/admin/settings/policies/${id}`);
  if (!may(actor, "policy.change")) return <NoPermission />;
  const policy = await readOrNotFound(getPolicy(actor, id));
  const { categoryId, tag, productId, variantId, audience, companyId, channel } = policy;
  const without = await previewPolicy(actor, {
    ...{ categoryId, tag, productId, variantId, audience, companyId, channel },
    terms: null,
  });
  const place = placeOf(policy);
  return (
    <>
      <PageHeader
        title={
          <>
            {scopeSaid(policy)}
            {policy.placeName ? (
              <>
                {": "}
                <bdi className="wrap-anywhere">{policy.placeName}</bdi>
              </>
            ) : null}
          </>
        }
        lead={<bdi>{buyersSaid(policy)}</bdi>}
        back={{ href: "/admin/settings/policies", label: "Backorder rules" }}
      />
      <div className="flex flex-col gap-6">
        <Card>
          <PolicyForm
            isNew={false}
            sent={await sentForm("set-policy")}
            kept={{ ...place, ...termsOf(policy) }}
            places={[]}
            companies={[]}
          />
        </Card>
        <Card title="Take it away">
          <RemoveForm sent={await sentForm("remove-policy")} place={place} preview={previewSaid(without)} />
        </Card>
      </div>
    </>
  );
}

function placeOf(policy: NamedPolicy): Record<string, string> {
  const { categoryId, tag, productId, variantId } = policy;
  const [place = "store"] = [
    variantId && `variant:${variantId}`,
    productId && `product:${productId}`,
    tag && `tag:${tag}`,
    categoryId && `category:${categoryId}`,
  ].filter((value) => value !== null);
  return {
    place,
    audience: policy.audience,
    companyId: policy.companyId ?? "",
    channel: policy.channel ?? "",
  };
}

function termsOf(policy: NamedPolicy): Record<string, string> {
  return {
    "terms.isAllowed": policy.isAllowed ? "yes" : "no",
    "terms.maxOpenUnits": String(policy.maxOpenUnits ?? ""),
    "terms.maxWaitDays": String(policy.maxWaitDays ?? ""),
    "terms.perOrderAtMost": String(policy.perOrderAtMost ?? ""),
    "terms.perCustomerAtMost": String(policy.perCustomerAtMost ?? ""),
    "terms.untilDay": policy.untilDay ?? "",
    "terms.sellsOnLeadTime": policy.sellsOnLeadTime ? "on" : "",
  };
}
