// pure
import type { en } from "./orders-input.en";

export const de: typeof en = {
  atMost: (most) => `Bitte höchstens ${most} Zeichen.`,
  nul: "Darin ist ein Zeichen, das wir nicht speichern können.",
  emailTooLong: "Diese E-Mail-Adresse ist zu lang.",
  email: "Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.",
  name: "Geben Sie den Namen für das Paket ein.",
  line1: "Geben Sie Straße und Hausnummer ein, oder was sonst zur Tür führt.",
  city: "Geben Sie den Ort ein.",
  postalCode: "Geben Sie die Postleitzahl ein.",
  region: "Geben Sie das Bundesland, die Provinz oder die Region ein.",
  country: "Wählen Sie ein Land.",
  notShippedTo: "In dieses Land liefern wir nicht. Wählen Sie ein anderes oder schreiben Sie uns.",
  cardNumber: "Geben Sie die Kartennummer ein.",
  cardExpiry: "Geben Sie Monat und Jahr als MM/JJ ein.",
  cardCvc: "Geben Sie die 3 oder 4 Ziffern von der Karte ein.",
  wholeNumber: "Geben Sie eine ganze Zahl ein.",
  atLeastOne: "Geben Sie mindestens 1 ein.",
  quantityAtMost: "Geben Sie höchstens 10.000 ein. Für mehr schreiben Sie uns.",
  emptyCart: "Ihr Warenkorb ist leer.",
  shipChoice: "Wählen Sie, wie wir liefern sollen.",
  giftNote: (most) => `Ein Gruß hat höchstens ${most} Zeichen.`,
  acknowledge: "Bestätigen Sie, dass Sie von der Wartezeit wissen, und bestellen Sie dann.",
  changed: (title, truth) =>
    `Bei ${title} hat sich inzwischen etwas geändert: ${truth}. Prüfen Sie es und bestellen Sie erneut.`,
  cutShort: "Diese Seite ist unvollständig angekommen. Laden Sie sie neu und bestellen Sie noch einmal.",
  tooManyLines: (most) => `Eine Bestellung fasst höchstens ${most} verschiedene Produkte.`,
  notSold: "Dieses Produkt wird nicht mehr verkauft. Nehmen Sie es aus dem Warenkorb.",
  gone: "Eines dieser Produkte gibt es hier nicht mehr.",
  priceChanged: "Ein Preis hat sich inzwischen geändert. Prüfen Sie die neue Summe und bestellen Sie erneut.",
  cannotOrder: (title) =>
    `${title} ist gerade nicht bestellbar. Nehmen Sie es aus dem Warenkorb, oder lassen Sie sich benachrichtigen, wenn es wieder da ist.`,
  onlySome: (title, sellable) => `Von ${title} sind gerade nur ${sellable} Stück bestellbar.`,
  perOrder: (title, most) =>
    `Von ${title} sind höchstens ${most} Stück je Bestellung möglich. Bestellen Sie weniger, oder schreiben Sie uns, wenn Sie mehr brauchen.`,
  perCustomer: (title, most, has) =>
    has === 0
      ? `Von ${title} gibt es höchstens ${most} Stück je Kunde. Bestellen Sie weniger, oder schreiben Sie uns, wenn Sie mehr brauchen.`
      : `Von ${title} gibt es höchstens ${most} Stück je Kunde, und Sie haben schon ${has} bestellt. ${most > has ? `Bestellen Sie höchstens ${most - has}.` : "Nehmen Sie es aus dem Warenkorb, oder schreiben Sie uns, wenn Sie mehr brauchen."}`,
};
