// Every way in which a shop's database can be wrong, and the invariant that must notice it. `__kettlebell__` and `__mat__`
// stand for two variants of test/busy-shop.ts.
import { type Damage, stockDamages } from "./stock-damages";

const nothingYet =
  "variant_id = '__kettlebell__' and quantity > shipped + cancelled and pegged_on_hand + pegged_incoming = 0";
const passOver = `update order_lines set queued_at = queued_at - interval '1 year' where ${nothingYet}`;

export const damages: Damage[] = [
  ...stockDamages,
  [
    "more promised from a delivery than it brings",
    "pegs_on_the_way_exist",
    "update pegs set quantity = quantity + 1000 where purchase_order_line_id is not null",
  ],
  [
    "units promised of a delivery of something else",
    "pegs_have_their_own_kind",
    "update pegs set variant_id = '__mat__' where variant_id = '__kettlebell__'",
  ],
  [
    "a hold that is over and still keeps a unit",
    "pegs_have_their_own_kind",
    "update holds set ended_at = now() where ended_at is null",
  ],
  [
    "a shelf's promised units miscounted",
    "promised_figures_are_sums_of_pegs",
    "update stock_levels set pegged = pegged + 1 where pegged > 0",
  ],
  [
    "a delivery's promised units miscounted",
    "promised_figures_are_sums_of_pegs",
    "update purchase_order_lines set pegged = pegged + 1 where pegged > 0",
  ],
  [
    "a line with more than it asked for",
    "lines_are_not_overfilled",
    "update order_lines set quantity = shipped + cancelled + pegged_on_hand + pegged_incoming - 1 where pegged_on_hand > 0",
  ],
  [
    "a line's ready units miscounted",
    "line_figures_are_sums_of_pegs",
    "update order_lines set pegged_on_hand = pegged_on_hand + 1 where pegged_on_hand > 0",
  ],
  [
    "a line's packed units miscounted",
    "line_figures_are_sums_of_pegs",
    "update order_lines set packed = 0 where packed > 0",
  ],
  ["a newer order served before an older one", "nobody_is_passed_over_on_the_shelf", passOver],
  [
    "a newer order with a delivery while an older one has none",
    "nobody_is_passed_over_on_a_delivery",
    passOver,
  ],
  [
    "a newer order on an earlier delivery",
    "nobody_is_passed_over_on_a_delivery",
    `update purchase_order_lines set open_quantity = 1, expected_on = '2020-01-01'
      where open_quantity = 0 and variant_id = '__kettlebell__'`,
    `insert into pegs (id, variant_id, order_line_id, purchase_order_line_id, quantity)
      select gen_random_uuid(), '__kettlebell__', line.id, coming.id, 1 from order_lines line, purchase_order_lines coming
      where coming.expected_on = '2020-01-01' and line.id in (select id from order_lines where ${nothingYet}) limit 1`,
  ],
  [
    "a unit that lies idle while somebody waits",
    "nothing_lies_idle_while_somebody_waits",
    "update stock_positions set on_hand = on_hand + 5 where unpegged > 0",
  ],
  [
    "a delivery that is free while somebody waits without one",
    "nothing_lies_idle_while_somebody_waits",
    "update stock_positions set incoming = incoming + 5 where unpegged > 0",
  ],
  [
    "an order closed too early",
    "orders_close_with_their_last_unit",
    "update orders set closed_at = now() where closed_at is null",
  ],
  [
    "an order that wasn't closed",
    "orders_close_with_their_last_unit",
    "update orders set closed_at = null where closed_at is not null",
  ],
  ["units shipped without a parcel", "shipped_and_packed_are_parcels", "delete from parcel_lines"],
  [
    "a parcel that left the shelf but not the ledger",
    "shipments_are_in_the_ledger",
    "delete from stock_movements where parcel_id is not null",
  ],
  [
    "a decision about nothing",
    "open_decisions_are_about_part_ready_orders",
    "update decisions set decided_at = null, choice = null, dropped_at = null where dropped_at is not null",
  ],
  [
    "a part-ready order that nobody was asked about",
    "part_ready_orders_are_asked_about",
    "delete from decisions",
  ],
  [
    "an open line that was told nothing",
    "every_open_line_was_promised",
    "update order_lines set promise_id = null where pegged_incoming > 0",
  ],
  [
    "an old promise shown as the new one",
    "the_newest_promise_holds",
    "update order_lines set promise_id = old.id from promises old where old.order_line_id = order_lines.id and old.id < promise_id",
  ],
  [
    "a promise of more than there is",
    "promises_stand_on_supply",
    "update promises set parts = jsonb_set(parts, '{0,basis}', '\"none\"')",
  ],
  [
    "a promise of another delivery",
    "promised_deliveries_are_the_pegged_ones",
    "update promises set parts = replace(parts::text, purchase_order_lines.id::text, gen_random_uuid()::text)::jsonb from purchase_order_lines",
  ],
  ["a parcel that left unpaid", "shipped_is_paid", "delete from charges where state = 'succeeded'"],
  [
    "a parcel that paid a cent too much",
    "shipped_is_paid",
    "update charges set amount_minor = amount_minor + 1 where state = 'succeeded'",
  ],
  [
    "money taken for a parcel that is still here",
    "nothing_is_collected_before_it_ships",
    "update charges set state = 'succeeded' where state = 'declined'",
  ],
  [
    "money taken before packing",
    "nothing_is_collected_before_it_ships",
    "update charges set intended_at = intended_at - interval '1 day' where state = 'succeeded'",
  ],
  [
    "a parcel with a wrong value",
    "parcels_are_worth_their_units",
    "update parcels set goods_minor = goods_minor + 1",
  ],
  [
    "shipping paid twice",
    "orders_are_never_paid_twice",
    "update parcels set shipping_minor = shipping_minor + 100000",
  ],
  ["an order that doesn't add up", "orders_add_up", "update orders set subtotal_minor = subtotal_minor + 1"],
  [
    "a charge in another currency",
    "charges_are_in_the_orders_currency",
    "update charges set currency = 'USD'",
  ],
  [
    "a movement without its event",
    "every_change_has_its_event",
    "delete from events where name = 'stock.received'",
  ],
  [
    "an order that nobody placed",
    "every_order_was_placed_by_somebody",
    "delete from events where id = (select id from events where name = 'order.placed' limit 1)",
  ],
  [
    "a parcel that nobody shipped",
    "every_parcel_was_shipped_by_somebody",
    "delete from events where name = 'parcel.shipped'",
  ],
  [
    "a paid charge without its event",
    "every_charge_has_its_event",
    "delete from events where name = 'charge.succeeded'",
  ],
  [
    "a failed charge without its event",
    "every_charge_has_its_event",
    "delete from events where name = 'charge.failed'",
  ],
  [
    "units cancelled by nobody",
    "every_cancelled_unit_has_its_event",
    "delete from events where name = 'order.units_cancelled'",
  ],
  [
    "the same message twice",
    "messages_are_written_once",
    "update messages set recipient = 'a@example.com', version = 'same'",
  ],
  [
    "an order that was never confirmed",
    "messages_are_not_lost",
    "delete from messages where kind = 'order-confirmation'",
  ],
  [
    "a parcel that nobody was told of",
    "messages_are_not_lost",
    "delete from messages where kind = 'parcel-shipped'",
  ],
  [
    "an invitation that was never mailed",
    "messages_are_not_lost",
    "delete from messages where kind = 'invitation'",
  ],
  [
    "a unit held past its time",
    "holds_end_in_time",
    "update holds set expires_at = now() - interval '2 minutes' where ended_at is null",
  ],
  [
    "a bought unit that is still held",
    "holds_are_used_once",
    "update holds set ended_at = null where consumed_by_order_id is not null",
  ],
  [
    "an address that waits twice",
    "one_live_subscription_each",
    "update subscriptions set ended_at = null, email = 'a@example.com'",
  ],
  [
    "more invited than there are units",
    "waves_invite_as_many_as_there_are_units",
    "update waves set free_units = 0",
  ],
  [
    "invitations miscounted",
    "invitations_are_counted",
    "update subscriptions set times_invited = times_invited + 1",
  ],
];
