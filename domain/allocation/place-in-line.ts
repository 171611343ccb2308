// Which place somebody has in a queue: the same number on every page, counted instead of sorted, since a queue may be ten thousand long.
//
// Only who waits is counted: a line whose units all lie here has no place. Held units are here and don't wait either.
import { type SQL, sql } from "drizzle-orm";

/** Of an `order_lines` row called so in the statement. */
export function isWaiting(line: SQL): SQL {
  return sql`${line}.quantity - ${line}.shipped - ${line}.cancelled - ${line}.pegged_on_hand > 0`;
}

/** rank.ts in SQL: what a line is served by, smaller first. `pin` is its live pin, if it has one. */
export function rankOf(line: SQL, pin: SQL): SQL {
  return sql`coalesce(${pin}.pinned_at, 'infinity'), -${line}.tier, coalesce(${line}.due_on, 'infinity'), ${line}.queued_at, ${line}.id`;
}

/** The place of `line`, itself included; null when nothing of it waits. Needs `line` and its live `pin` in the statement. */
export const placeInLine = sql`case when ${isWaiting(sql`line`)} then (
  select count(*)::int + 1 from order_lines other
  left join pins other_pin on other_pin.order_line_id = other.id and other_pin.unpinned_at is null
  where other.variant_id = line.variant_id and ${isWaiting(sql`other`)}
    and (${rankOf(sql`other`, sql`other_pin`)}) < (${rankOf(sql`line`, sql`pin`)})) end`;
