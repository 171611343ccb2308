import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import {
  getSupplier,
  listSupplierVariants,
  type SupplierTermsRow,
  type SupplierVariantRow,
} from "@/domain/purchasing/supplier-queries";
import type { DeskShop } from "@/domain/store/queries";
import { formatMoney } from "@/lib/format-money";
import { minorText } from "@/lib/minor-text";
import { pageWindow } from "@/lib/page-window";
import { plural } from "@/lib/plural";
import { weekdayWords } from "@/lib/weekday-words";
import { enterDesk, readOrNotFound } from "../../desk";
import { ListPages } from "../../list-pages";
import { ListSearch } from "../../list-search";
import { hrefOf, type SearchParams, textOf } from "../../search-params";
import { Closures } from "./closures";
import type { Supplied } from "./supplied-product";
import { SuppliedProducts } from "./supplied-products";
import { TermsForm } from "./terms-form";

export const metadata: Metadata = { title: "Supplier" };

type SupplierPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function SupplierPage({ params, searchParams }: SupplierPageProps) {
  const { id } = await params;
  const path = `/admin/suppliers/${id}`;
  const { actor, shop } = await enterDesk(path);
  const asked = await searchParams;
  const search = textOf(asked, "search");
  const window = pageWindow(textOf(asked, "page"));
  const { supplier, closures } = await readOrNotFound(getSupplier(actor, id, shop.today));
  const { variants, total } = await listSupplierVariants(actor, { supplierId: supplier.id, search, window });
  const canChange = may(actor, "purchasing.change");
  const currency = supplier.currency ?? shop.currency;
  return (
    <>
      <PageHeader
        back={{ href: "/admin/suppliers", label: "Suppliers" }}
        title={<bdi>{supplier.name}</bdi>}
        actions={
          <ButtonLink href={hrefOf("/admin/purchase-orders", { search: supplier.name })}>
            Its purchase orders
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Terms">
          {canChange ? (
            <TermsForm
              supplier={supplier}
              minimumOrder={
                supplier.minimumOrderMinor > 0 ? minorText(supplier.minimumOrderMinor, currency) : ""
              }
              shop={shop}
              sent={await sentForm("change-supplier")}
            />
          ) : (
            <Terms supplier={supplier} shop={shop} />
          )}
        </Card>
        <div className="flex flex-col gap-5">
          <Card title="Closed days">
            <Closures
              supplierId={supplier.id}
              closures={closures}
              shop={shop}
              canChange={canChange}
              sent={{ add: await sentForm("add-closure"), remove: await sentForm("remove-closure") }}
            />
          </Card>
          <Card title="What they deliver" lead={plural(total, { one: "product", other: "products" })}>
            <div className="flex flex-col gap-4">
              {total > window.size || search ? (
                <ListSearch action={path} label="Title, SKU or their number" search={search} />
              ) : null}
              <SuppliedProducts
                supplierId={supplier.id}
                currency={currency}
                products={variants.map((variant) => typedTerms(variant, currency))}
                canChange={canChange}
                sent={await sentForm("set-supplier-variant")}
              />
              <ListPages
                path={path}
                params={{ search }}
                window={window}
                total={total}
                label="Pages of products"
              />
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}

function Terms({ supplier, shop }: { supplier: SupplierTermsRow; shop: DeskShop }) {
  const currency = supplier.currency ?? shop.currency;
  return (
    <DefinitionList
      stacked
      items={[
        { term: "Contact", value: <bdi>{supplier.contactName || "–"}</bdi> },
        { term: "E-mail", value: supplier.email || "–" },
        { term: "Phone", value: supplier.phone || "–" },
        {
          term: "Lead time",
          value: plural(supplier.leadTimeDays, { one: "business day", other: "business days" }),
        },
        { term: "Minimum order", value: formatMoney(supplier.minimumOrderMinor, currency, shop.locale) },
        {
          term: "Orders go out on",
          value: `${weekdayWords(supplier.orderWeekdays) || "any working day"}, until ${supplier.orderCutoff}`,
        },
        { term: "They work on", value: weekdayWords(supplier.workingWeekdays) || "–" },
        { term: "Note", value: <bdi>{supplier.note || "–"}</bdi> },
      ]}
    />
  );
}

function typedTerms(variant: SupplierVariantRow, currency: string): Supplied {
  const { variantId, title, variantTitle, sku, supplierSku } = variant;
  return {
    variantId,
    title,
    variantTitle,
    sku,
    supplierSku,
    unitCost: variant.unitCostMinor === null ? "" : minorText(variant.unitCostMinor, currency),
    packSize: String(variant.packSize),
    minimumQuantity: String(variant.minimumQuantity),
    leadTimeDays: variant.leadTimeDays === null ? "" : String(variant.leadTimeDays),
    preference: String(variant.preference),
  };
}
