import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listCollections } from "@/domain/catalog/site-map";
import { readStoreSettings } from "@/domain/store/queries";
import { pictureName, uploadAddress } from "@/domain/uploads/upload-address";
import { enterDesk } from "../../desk";
import { NoPermission } from "../../no-permission";
import { AppearanceForm } from "./appearance-form";
import { LogoForm } from "./logo-form";
import { sectionChoices, sectionValue } from "./section-words";

export const metadata: Metadata = { title: "Appearance" };

export default async function AppearancePage() {
  const { actor } = await enterDesk("/admin/settings/appearance");
  if (!may(actor, "store.change")) return <NoPermission />;
  const [settings, collections] = await Promise.all([readStoreSettings(actor), listCollections()]);
  const { brandColor, typePair, homeSections, logo } = settings;
  const sections = homeSections.map((section, index) => [`homeSections.${index}`, sectionValue(section)]);
  return (
    <>
      <PageHeader
        title="Appearance"
        lead="What shoppers see on every page of the store."
        back={{ href: "/admin/settings", label: "Settings" }}
      />
      <Card
        title="Logo"
        lead="In the place of the shop's name, at the top of every page, and in browsers' tabs."
        className="mb-5"
      >
        <LogoForm
          sent={await sentForm("change-logo")}
          logo={logo && { ...logo, address: uploadAddress(pictureName(logo.contentHash)) }}
        />
      </Card>
      <Card>
        <AppearanceForm
          sent={await sentForm("change-appearance")}
          kept={{ brandColor, typePair, logoAlt: logo?.alt ?? "", ...Object.fromEntries(sections) }}
          choices={sectionChoices(collections, homeSections)}
          places={Math.min(homeSections.length + 2, 12)}
          hasLogo={logo !== null}
        />
      </Card>
    </>
  );
}
