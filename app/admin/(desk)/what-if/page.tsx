import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TabNav } from "@/components/ui/tab-nav";
import { may } from "@/domain/actor";
import { permissionFor } from "@/domain/allocation/scenario-permission";
import { findProductName, listComing, listCompanies } from "@/domain/allocation/scenario-queries";
import { formatCount, plural } from "@/lib/plural";
import { enterDesk } from "../desk";
import { NoPermission } from "../no-permission";
import { hrefOf, type SearchParams, textOf } from "../search-params";
import { ApplyForm } from "./apply-form";
import { readPreview } from "./read-preview";
import { ScenarioForm } from "./scenario-form";
import { readScenario, type ScenarioKind, scenarioKinds } from "./scenario-params";
import { ScenarioResult } from "./scenario-result";

export const metadata: Metadata = { title: "What if" };

const kindNames: Record<ScenarioKind, string> = {
  slip: "A delivery is late",
  receipt: "A delivery arrives",
  cancel: "A delivery is called off",
  priority: "Somebody goes first",
  strategy: "By customer group",
};

const doLabels: Record<ScenarioKind, string> = {
  slip: "Move the day",
  receipt: "",
  cancel: "Call it off",
  priority: "Put first",
  strategy: "Give units out so",
};

export default async function WhatIfPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const values = (name: string) => textOf(params, name);
  const here = hrefOf("/admin/what-if", asked(params));
  const { actor, shop } = await enterDesk(here);
  const kinds = scenarioKinds.filter((kind) => may(actor, permissionFor({ kind })));
  const kind = kinds.find((one) => one === values("kind")) ?? kinds[0];
  if (!kind) return <NoPermission />;
  const [coming, companies, product, { scenario, problem }] = await Promise.all([
    listComing(actor),
    listCompanies(actor),
    values("variant") ? findProductName(actor, values("variant")) : undefined,
    readScenario(actor, kind, params),
  ]);
  const result = scenario ? await readPreview(actor, scenario) : undefined;
  const trouble = problem ?? (result && "problem" in result ? result.problem : undefined);
  const done = Number(values("done"));
  return (
    <>
      <PageHeader
        title="What if"
        lead="See who would wait longer and who less before anything is changed. Nothing is written until you say so."
      />
      <div className="flex flex-col gap-5">
        {done > 0 ? (
          <Notice tone="done" live title="Done">
            {done === 1
              ? "Nobody's day moved."
              : `${plural(done - 1, { one: "line has", other: "lines have" })} new units or days. Whoever must know is told.`}
          </Notice>
        ) : null}
        <TabNav
          label="What happens"
          tabs={kinds.map((one) => ({
            href: hrefOf("/admin/what-if", {
              kind: one,
              variant: one === "strategy" ? values("variant") : "",
            }),
            label: kindNames[one],
            current: one === kind,
          }))}
        />
        <Card>
          <ScenarioForm {...{ kind, coming, companies, values, product, shop }} />
        </Card>
        {trouble ? <Notice tone="problem" live title={trouble} /> : null}
        {result && "preview" in result ? (
          <ScenarioResult preview={result.preview} shop={shop}>
            {kind === "receipt" ? (
              <ButtonLink href={`/admin/purchase-orders/${values("po")}`} className="self-start">
                Check the delivery in
              </ButtonLink>
            ) : (
              <ApplyForm
                key={result.preview.fingerprint}
                scenario={JSON.stringify(result.preview.scenario)}
                fingerprint={result.preview.fingerprint}
                asksReason={kind !== "slip"}
                label={
                  kind === "strategy"
                    ? `${doLabels[kind]}: ${formatCount(result.preview.places)} lines`
                    : doLabels[kind]
                }
                here={here}
                sent={await sentForm("apply-scenario")}
              />
            )}
          </ScenarioResult>
        ) : null}
      </div>
    </>
  );
}

function asked(params: Awaited<SearchParams>): Record<string, string> {
  const names = [
    "kind",
    "po",
    "to",
    "order",
    "line",
    "company",
    "consumers",
    "businesses",
    "strategy",
    "variant",
  ];
  return Object.fromEntries(names.map((name) => [name, textOf(params, name)]));
}
