// Every way in which stock, deliveries, transfers and what was learned of them can be wrong, and the invariant that must notice it.
// `__kettlebell__` stands for a variant of test/busy-shop.ts.

export type Damage = [what: string, invariant: string, ...statements: string[]];

export const stockDamages: Damage[] = [
  [
    "a movement that is missing",
    "on_hand_is_the_ledger",
    "delete from stock_movements where id = (select id from stock_movements order by id limit 1)",
  ],
  [
    "on hand changed by hand",
    "on_hand_is_the_ledger",
    "update stock_levels set on_hand = on_hand + 1 where on_hand > 0",
  ],
  ["less than no units", "on_hand_is_not_negative", "update stock_levels set on_hand = -1"],
  [
    "a sum that is off",
    "positions_are_sums",
    "update stock_positions set unpegged = unpegged + 1 where unpegged > 0",
  ],
  [
    "incoming that nobody ordered",
    "positions_are_sums",
    "update stock_positions set incoming = incoming + 1",
  ],
  [
    "a product without its figures",
    "every_variant_has_a_position",
    `delete from stock_positions where variant_id = '__kettlebell__'`,
  ],
  [
    "an open quantity that is off",
    "purchase_order_lines_add_up",
    "update purchase_order_lines set open_quantity = open_quantity + 1 where open_quantity > 0",
  ],
  [
    "a closed order that still awaits units",
    "purchase_order_lines_add_up",
    "update purchase_orders set closed_at = now(), state = 'closed' where closed_at is null",
  ],
  [
    "a receipt that isn't in the ledger",
    "received_is_the_ledger",
    "update purchase_order_lines set received = received + 1",
  ],
  [
    "a unit that vanished between two places",
    "units_in_transit_are_accounted_for",
    "update purchase_order_lines set received = received - 1 where received > 0 and purchase_order_id in (select id from purchase_orders where from_location_id is not null)",
  ],
  [
    "a transfer that came without leaving",
    "transfers_leave_when_dispatched",
    "update purchase_orders set sent_at = null where from_location_id is not null",
  ],
  [
    "a cancelled purchase order that isn't over",
    "purchase_orders_are_over_when_closed",
    "update purchase_orders set state = 'cancelled' where closed_at is null",
  ],
  [
    "a purchase order under way that was never sent",
    "what_is_under_way_was_sent",
    "update purchase_orders set sent_at = null where state = 'partly_received'",
  ],
  [
    "a draft that was sent",
    "what_is_under_way_was_sent",
    "update purchase_orders set state = 'draft' where sent_at is not null and closed_at is null",
  ],
  [
    "a confirmation that nobody gave",
    "what_is_under_way_was_sent",
    "update purchase_orders set state = 'confirmed', confirmed_at = null where closed_at is null and sent_at is not null",
  ],
  [
    "a line that slips from no day",
    "sent_lines_know_their_first_day",
    "update purchase_order_lines set first_expected_on = null where open_quantity > 0",
  ],
  [
    "a purchase order shown for another day than its next line",
    "purchase_orders_come_with_their_next_line",
    "update purchase_orders set expected_on = expected_on - 1 where closed_at is null",
  ],
  [
    "a delivery of another supplier",
    "deliveries_are_what_came",
    "update deliveries set supplier_id = gen_random_uuid() where source = 'receipt'",
  ],
  [
    "more delivered than came",
    "deliveries_are_what_came",
    "update deliveries set quantity = quantity + 1 where source = 'receipt'",
  ],
  [
    "a delivery that nobody checked in",
    "deliveries_are_what_came",
    "update deliveries set event_id = gen_random_uuid()",
  ],
  [
    "a supplier judged by deliveries that never were",
    "forecasts_follow_deliveries",
    "update supplier_forecasts set receipts = receipts + 100 where supplier_id is not null",
  ],
  [
    "a supplier that comes the sooner the surer it must be",
    "forecasts_follow_deliveries",
    `update supplier_forecasts set quantiles = '{"50": 4, "80": 2}'`,
  ],
  [
    "a promise that ended on days that nobody was told",
    "outcomes_are_of_what_was_told",
    "update promise_outcomes set latest_on = latest_on + 1",
  ],
  [
    "a promise that ended with more units than were told",
    "outcomes_are_of_what_was_told",
    "update promise_outcomes set quantity = quantity + 100",
  ],
  [
    "the end of a promise that nothing brought about",
    "outcomes_are_of_what_was_told",
    "update promise_outcomes set event_id = gen_random_uuid()",
  ],
];
