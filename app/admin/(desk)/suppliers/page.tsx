import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { listSuppliers, type SupplierRow } from "@/domain/purchasing/supplier-queries";
import { pageWindow } from "@/lib/page-window";
import { formatCount, plural } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { ListSearch } from "../list-search";
import { SupplierForm } from "../purchase-orders/new/supplier-form";
import { type SearchParams, textOf } from "../search-params";

export const metadata: Metadata = { title: "Suppliers" };

const path = "/admin/suppliers";

export default async function SuppliersPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor } = await enterDesk(path);
  const params = await searchParams;
  const search = textOf(params, "search");
  const window = pageWindow(textOf(params, "page"));
  const { suppliers, total } = await listSuppliers(actor, { search, window });
  return (
    <>
      <PageHeader
        title="Suppliers"
        lead="Who delivers to this shop, on which terms, and what is on its way."
      />
      <div className="flex flex-col gap-4">
        <ListSearch action={path} label="Name, contact or e-mail" search={search} />
        <Card flush>
          {suppliers.length === 0 ? (
            <EmptyState icon="truck" title={search ? "Nothing found" : "No supplier yet"}>
              {search
                ? "Try another word, or part of it."
                : "Add who delivers to you: purchase orders go to suppliers."}
            </EmptyState>
          ) : (
            <Suppliers suppliers={suppliers} />
          )}
        </Card>
        <ListPages path={path} params={{ search }} window={window} total={total} label="Pages of suppliers" />
        {may(actor, "purchasing.change") ? (
          <Card title="Another supplier">
            <SupplierForm sent={await sentForm("add-supplier")} />
          </Card>
        ) : null}
      </div>
    </>
  );
}

function Suppliers({ suppliers }: { suppliers: SupplierRow[] }) {
  return (
    <Table caption="Suppliers">
      <TableHead>
        <ColumnHead>Name</ColumnHead>
        <ColumnHead>Contact</ColumnHead>
        <ColumnHead numeric>Lead time</ColumnHead>
        <ColumnHead numeric>Products</ColumnHead>
        <ColumnHead numeric>Open orders</ColumnHead>
        <ColumnHead numeric>Units to come</ColumnHead>
      </TableHead>
      <TableBody>
        {suppliers.map((supplier) => (
          <TableRow key={supplier.id}>
            <RowHead>
              <TextLink href={`${path}/${supplier.id}`}>
                <bdi>{supplier.name}</bdi>
              </TextLink>
            </RowHead>
            <Cell>
              <bdi>{supplier.contactName || supplier.email || "–"}</bdi>
            </Cell>
            <Cell numeric>{plural(supplier.leadTimeDays, { one: "day", other: "days" })}</Cell>
            <Cell numeric>{formatCount(supplier.products)}</Cell>
            <Cell numeric>{formatCount(supplier.openOrders)}</Cell>
            <Cell numeric>{formatCount(supplier.incoming)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
