// pure
/* Quantities stand here without thousands' separators, as they were typed. */
export const en = {
  now: (quantity: number) => `${quantity} now`,
  noDate: (quantity: number) => `${quantity} with no date yet`,
  by: (quantity: number, day: string) => `${quantity} by ${day}`,
  about: (quantity: number, days: string) => `${quantity} about ${days}`,

  because: (moved: string, why: string) => `${moved}, because ${why}`,
  noDayNow: "no day can be promised at the moment",
  withoutDay: "ordered without a day",
  promised: (days: string) => `promised for ${days}`,
  nowPromised: (days: string) => `now promised for ${days}`,
  nowEarlier: (days: string) => `now earlier, ${days}`,
  nowLater: (days: string) => `now later, ${days}`,

  deliveryCameIn: "a delivery came in",
  stockCounted: "we counted our stock",
  stockCorrected: "our stock was corrected",
  deliveryOnItsWay: "a delivery is on its way",
  deliveryMoved: "our supplier moved the delivery",
  deliveryChanged: "our supplier changed what it delivers",
  orderAtSupplierChanged: "our order at the supplier was changed",
  deliveredInParts: "our supplier delivers in parts",
  cannotDeliver: "our supplier can't deliver",
  transferOnItsWay: "units are on their way from another of our warehouses",
  transferDidNotCome: "units from another of our warehouses didn't come",
  queueChanged: "the order of the queue changed",
  givenOutAnew: "units were given out anew",
  earlierOrderCameIn: "an order that is served before yours came in",
  othersGaveUp: "another order gave up units",
  ownUnitsCancelled: "units of this order were cancelled",
};
