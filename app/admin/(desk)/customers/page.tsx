import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { listCustomers } from "@/domain/customers/queries";
import { formatCount } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ListSearch } from "../list-search";
import { NoPermission } from "../no-permission";
import { hrefOf, type SearchParams, textOf } from "../search-params";

export const metadata: Metadata = { title: "Customers" };
const path = "/admin/customers";

export default async function CustomersPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor } = await enterDesk(path);
  if (!may(actor, "customer.view")) return <NoPermission />;
  const params = await searchParams;
  const [search, after] = [textOf(params, "search"), textOf(params, "after")];
  const { customers, next } = await listCustomers(actor, { search, after });
  return (
    <>
      <PageHeader title="Customers" lead="Everybody who ordered or signed in, by address." />
      <div className="flex flex-col gap-4">
        <ListSearch action={path} label="E-mail or name" search={search} />
        <Card flush>
          {customers.length === 0 ? (
            <EmptyState icon="receipt" title={search ? "Nobody found" : "Nobody yet"}>
              {search ? "Try part of the address or the name." : "Who orders or signs in stands here."}
            </EmptyState>
          ) : (
            <Table caption="Customers">
              <TableHead>
                <ColumnHead>E-mail</ColumnHead>
                <ColumnHead>Name</ColumnHead>
                <ColumnHead numeric>Orders</ColumnHead>
                <ColumnHead numeric>Open</ColumnHead>
              </TableHead>
              <TableBody>
                {customers.map((customer) => (
                  <TableRow key={customer.id}>
                    <RowHead>
                      <TextLink href={`${path}/${customer.id}`}>
                        <bdi>{customer.email}</bdi>
                      </TextLink>
                    </RowHead>
                    <Cell>
                      <bdi>{customer.name}</bdi>
                    </Cell>
                    <Cell numeric>{formatCount(customer.orders)}</Cell>
                    <Cell numeric>{formatCount(customer.open)}</Cell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )}
        </Card>
        <Pagination
          label="Pages of customers"
          previousHref={after ? hrefOf(path, { search }) : undefined}
          previousText="First"
          nextHref={next ? hrefOf(path, { search, after: next }) : undefined}
        />
      </div>
    </>
  );
}
