// pure
import type { en } from "./checkout.en";

export const de: typeof en = {
  title: "Kasse",
  emptyTitle: "Hier ist noch nichts zu bestellen",
  emptyWords:
    "Ihr Warenkorb ist leer. Haben Sie gerade bestellt, steht der Link zu Ihrer Bestellung in unserer Mail.",
  seeWhatWeHave: "Zum Sortiment",
  unpromisedTitle: "Etwas in Ihrem Warenkorb können wir nicht mehr zusagen",
  unpromisedWords: "Jemand war schneller, oder eine Lieferung hat sich geändert. Es wurde nichts bestellt.",
  changeCart: "Warenkorb ändern",
  yourOrder: "Ihre Bestellung",
  change: "Ändern",
  goodsWithTax: "Waren inkl. MwSt.",
  problem: "Das hat noch nicht geklappt",
  optional: "freiwillig",
  notSent:
    "Das kam nicht bei uns an, es wurde also nichts bestellt. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
  address: {
    legend: "Wohin",
    email: "E-Mail",
    emailHelp: "Für die Bestätigung und Nachrichten zu Ihrer Bestellung, für nichts sonst.",
    name: "Vor- und Nachname",
    line1: "Straße und Hausnummer",
    line2: "Firma, Stockwerk, Adresszusatz",
    postalCode: "Postleitzahl",
    city: "Ort",
    region: "Bundesland, Provinz oder Region",
    country: "Land",
    chooseCountry: "Land auswählen",
  },
  ship: {
    legend: "Wie sollen wir liefern?",
    free: "Kostenlos",
    asAvailable: "Jeder Teil, sobald er da ist",
    stockFirst: (payer) => `Was auf Lager ist, geht zuerst hinaus, der Rest folgt. ${payer}`,
    deliveryFirst: (payer) => `Die erste Lieferung geht zuerst hinaus, der Rest folgt. ${payer}`,
    youPay: (price) => `Für das zweite Paket zahlen Sie ${price}, im Preis enthalten.`,
    wePay: "Das zweite Paket zahlen wir.",
    together: "Alles zusammen",
    oneParcel: (day) => `Ein Paket, wenn alles da ist${day ? `, spätestens ${day}` : ""}.`,
  },
  wait: {
    one: "Ein Produkt kommt später",
    several: "Einige Produkte kommen später",
    words:
      "Was noch wartet, können Sie vor dem Versand jederzeit stornieren. Verschiebt sich ein Tag, schreiben wir Ihnen.",
    tick: "Ich weiß von der Wartezeit und bestelle trotzdem",
  },
  giftNote: {
    label: "Geschenkgruß",
    help: (most) => `Ein paar Worte für den, der das Paket öffnet, höchstens ${most} Zeichen.`,
  },
  card: {
    legend: "Karte",
    number: "Kartennummer",
    expires: "Gültig bis",
    expiresLike: "MM/JJ",
    cvc: "Prüfziffer",
    testMode: "Testbetrieb: Es fließt kein Geld. Nehmen Sie eine dieser Karten",
    does: {
      pays: "wird belastet",
      declined: "wird gespeichert, beim Belasten dann abgelehnt",
      authentication_required: "wird gespeichert, beim Belasten müssen Sie dann zustimmen",
      refused: "wird an der Kasse abgelehnt",
    },
    testHelp: "Irgendein künftiger Monat als MM/JJ, irgendwelche 3 Ziffern.",
  },
  totals: {
    goods: "Waren",
    shipping: "Versand",
    secondParcel: "Zweites Paket",
    shopPays: "Zahlen wir",
    free: "Kostenlos",
    total: "Summe mit Versand",
    tax: (rate) => `Enthaltene MwSt., ${rate}`,
  },
  place: "Zahlungspflichtig bestellen",
  placing: "Ihre Bestellung wird aufgegeben",
  chargedLater:
    "Ihre Karte wird jetzt gespeichert und erst beim Versand belastet, nur für das, was hinausgeht.",
};
