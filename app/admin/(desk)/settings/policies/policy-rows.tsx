import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { NamedPolicy } from "@/domain/catalog/policy-queries";
import { buyersSaid, scopeSaid, termsSaid } from "./policy-said";

type PolicyRowsProps = {
  caption: string;
  policies: NamedPolicy[];
  /** Marks the first: it is the one that holds. */
  firstWins?: boolean;
  today: string;
  locale: string;
};

export function PolicyRows({ caption, policies, firstWins = false, today, locale }: PolicyRowsProps) {
  return (
    <Table caption={caption}>
      <TableHead>
        {firstWins ? <ColumnHead>Holds</ColumnHead> : null}
        <ColumnHead>Set on</ColumnHead>
        <ColumnHead>For</ColumnHead>
        <ColumnHead>Says</ColumnHead>
      </TableHead>
      <TableBody>
        {policies.map((policy, index) => (
          <TableRow key={policy.id}>
            {firstWins ? <Cell>{index === 0 ? <strong>This one</strong> : "Overruled"}</Cell> : null}
            <RowHead>
              <TextLink href={`/admin/settings/policies/${policy.id}`}>
                {scopeSaid(policy)}
                {policy.placeName ? (
                  <>
                    {": "}
                    <bdi className="wrap-anywhere">{policy.placeName}</bdi>
                  </>
                ) : null}
              </TextLink>
            </RowHead>
            <Cell>
              <bdi>{buyersSaid(policy)}</bdi>
            </Cell>
            <Cell>{termsSaid(policy, { today, locale }).join(" · ")}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
