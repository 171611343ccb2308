import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { readStoreSettings } from "@/domain/store/queries";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { PolicyTextForm } from "./policy-text-form";

export const metadata: Metadata = { title: "Policy text" };

const sectionsAtMost = 10;

export default async function PolicyTextPage() {
  const { actor } = await enterDesk("/admin/settings/policy-text");
  if (!may(actor, "store.change")) return <NoPermission />;
  const { intro, before, after } = (await readStoreSettings(actor)).policyText;
  return (
    <>
      <PageHeader
        title="Policy text"
        lead="Your own words on the page that says how ordering works."
        back={{ href: "/admin/settings", label: "Settings" }}
        actions={
          <ButtonLink href="/policy" tone="secondary">
            See the page
          </ButtonLink>
        }
      />
      <Card>
        <PolicyTextForm
          sent={await sentForm("change-policy-text")}
          kept={{ intro, ...fieldsOf("before", before), ...fieldsOf("after", after) }}
          before={Math.min(before.length + 1, sectionsAtMost)}
          after={Math.min(after.length + 1, sectionsAtMost)}
        />
      </Card>
    </>
  );
}

function fieldsOf(place: string, sections: { title: string; text: string }[]): Record<string, string> {
  return Object.fromEntries(
    sections.flatMap(({ title, text }, index) => [
      [`${place}.${index}.title`, title],
      [`${place}.${index}.text`, text],
    ]),
  );
}
