// pure
import type { en } from "./line-truth.en";

export const de: typeof en = {
  now: (quantity) => `${quantity} sofort`,
  noDate: (quantity) => `${quantity} noch ohne Termin`,
  by: (quantity, day) => `${quantity} bis ${day}`,
  about: (quantity, days) => `${quantity} etwa ${days}`,

  because: (moved, why) => `${moved}, denn ${why}`,
  noDayNow: "zurzeit lässt sich kein Tag zusagen",
  withoutDay: "ohne Termin bestellt",
  promised: (days) => `zugesagt für ${days}`,
  nowPromised: (days) => `jetzt zugesagt für ${days}`,
  nowEarlier: (days) => `jetzt früher, ${days}`,
  nowLater: (days) => `jetzt später, ${days}`,

  deliveryCameIn: "eine Lieferung ist angekommen",
  stockCounted: "wir haben unseren Bestand gezählt",
  stockCorrected: "unser Bestand wurde berichtigt",
  deliveryOnItsWay: "eine Lieferung ist unterwegs",
  deliveryMoved: "unser Lieferant hat die Lieferung verschoben",
  deliveryChanged: "unser Lieferant liefert anders als bestellt",
  orderAtSupplierChanged: "unsere Bestellung beim Lieferanten wurde geändert",
  deliveredInParts: "unser Lieferant liefert in Teilen",
  cannotDeliver: "unser Lieferant kann nicht liefern",
  transferOnItsWay: "Ware aus einem anderen unserer Lager ist unterwegs",
  transferDidNotCome: "Ware aus einem anderen unserer Lager ist nicht angekommen",
  queueChanged: "die Reihenfolge hat sich geändert",
  givenOutAnew: "die Ware wurde neu verteilt",
  earlierOrderCameIn: "eine Bestellung, die vor Ihrer an der Reihe ist, ist eingegangen",
  othersGaveUp: "eine andere Bestellung hat Ware freigegeben",
  ownUnitsCancelled: "ein Teil dieser Bestellung wurde storniert",
};
