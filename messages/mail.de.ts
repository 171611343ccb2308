// pure
import { formatCount } from "@/lib/plural";
import type { en } from "./mail.en";

const hello = (name: string | undefined, rest: string) =>
  name ? `Guten Tag ${name}, ${rest}` : `Guten Tag, ${rest}`;

export const de: typeof en = {
  questions: "Fragen?",
  writeTo: "Schreiben Sie an",
  orCall: "oder rufen Sie an:",
  call: "Rufen Sie an:",
  andMore: (count) => `Und ${formatCount(count, "de")} weitere, alle auf der Seite Ihrer Bestellung.`,
  seeOrder: "Zu Ihrer Bestellung",
  seeOrderNumber: (number) => `Zur Bestellung ${number}`,
  orderHeading: (number) => `Bestellung ${number}`,
  stillToCome: "Kommt noch",
  cardEnding: (brand, last4) => `${brand} mit den Endziffern ${last4}`,

  confirmation: {
    subject: (number, shop) => `Ihre Bestellung ${number} bei ${shop}`,
    preview: (number, total) =>
      `Bestellung ${number}, ${total}. Sie zahlen nur, was verschickt wird, und erst dann.`,
    thankYou: "Vielen Dank für Ihre Bestellung",
    thankYouName: (name) => `Vielen Dank, ${name}`,
    opening: (number, card) =>
      `Ihre Bestellung ${number} ist bei uns. Noch wird nichts abgebucht: Wenn ein Paket hinausgeht, belasten wir ${card} mit dem, was darin ist.`,
    whatComesWhen: "Was wann kommt",
    subtotal: "Zwischensumme",
    shipping: "Versand",
    total: "Gesamt",
    tax: "Enthaltene MwSt.",
    asAvailable: "Jeder Teil, sobald er da ist",
    together: "Alles zusammen, wenn alles da ist",
    giftNote: "Ihr Gruß im Paket:",
  },
  update: {
    subject: (headline, number, orders) =>
      `${headline} · ${orders > 1 ? `${orders} Bestellungen` : `Bestellung ${number}`}`,
    openingOne: (name, number) =>
      hello(name, `bei Ihrer Bestellung ${number} hat sich etwas geändert. So steht es jetzt.`),
    openingSeveral: (name, orders) =>
      hello(name, `bei ${orders} Ihrer Bestellungen hat sich etwas geändert. So steht es jetzt.`),
    later: (isSeveral) =>
      `Ein Teil ${isSeveral ? "Ihrer Bestellungen" : "Ihrer Bestellung"} kommt später, als wir gesagt haben`,
    laterNext:
      "Möchten Sie weiter warten, müssen Sie nichts tun. Wenn nicht, stornieren Sie kostenlos auf der Seite Ihrer Bestellung.",
    sooner: (isSeveral) =>
      `Ein Teil ${isSeveral ? "Ihrer Bestellungen" : "Ihrer Bestellung"} kommt früher, als wir gesagt haben`,
    soonerNext: "Sie müssen nichts tun. Wir schreiben wieder, wenn er da ist.",
    allHere: "Alles, was Sie bestellt haben, ist da",
    allHereNext:
      "Wir packen es jetzt und schicken Ihnen die Sendungsnummer, wenn es hinausgeht. Dann wird Ihre Karte belastet.",
    cameIn: (units, isSeveral) =>
      `${formatCount(units, "de")} Stück ${isSeveral ? "Ihrer Bestellungen" : "Ihrer Bestellung"} ${units === 1 ? "ist" : "sind"} angekommen`,
    keptTogether: "Sie möchten eine einzige Lieferung: Wir bewahren es für Sie auf, bis der Rest da ist.",
    leavesSoon:
      "Wir schreiben wieder, sobald ein Paket hinausgeht. Dann wird Ihre Karte mit dem belastet, was darin ist.",
  },
  shipped: {
    subject: (number, isPart) =>
      isPart
        ? `Ein Teil Ihrer Bestellung ${number} ist unterwegs`
        : `Ihre Bestellung ${number} ist unterwegs`,
    previewPart: (amount) =>
      `${amount} wurden für dieses Paket abgebucht. Der Rest Ihrer Bestellung kommt noch.`,
    previewAll: (amount) =>
      `${amount} wurden für dieses Paket abgebucht. Damit ist Ihre Bestellung vollständig.`,
    headingPart: "Ein Teil Ihrer Bestellung ist unterwegs",
    headingAll: "Ihre Bestellung ist unterwegs",
    opening: (name, number) => hello(name, `ein Paket Ihrer Bestellung ${number} hat unser Haus verlassen.`),
    inThisParcel: "In diesem Paket",
    charged: (amount, card) => `${amount} wurden für dieses Paket von ${card} abgebucht.`,
    payLater: "Den Rest zahlen Sie, wenn er verschickt wird.",
    sentWith: "Verschickt mit",
    tracking: "Sendungsnummer",
  },
  unpaid: {
    subject: (number) => `Die Zahlung für Ihre Bestellung ${number} hat nicht geklappt`,
    preview: (until) => `Wir halten Ihre Ware für Sie zurück: ${until}.`,
    heading: "Ihre Zahlung hat nicht geklappt",
    opening: (name, number, amount) =>
      hello(
        name,
        `ein Paket Ihrer Bestellung ${number} ist fertig, aber wir konnten ${amount} dafür nicht abbuchen.`,
      ),
    keptUntil: (until) =>
      `So lange halten wir Ihre Ware für Sie zurück: ${until}. Danach bekommt sie, wer als Nächstes wartet.`,
    whatToDo:
      "Hinterlegen Sie auf der Seite Ihrer Bestellung eine andere Karte, oder versuchen Sie es mit dieser noch einmal.",
    pay: "Dieses Paket bezahlen",
    declined: "Die Bank hat die Karte abgelehnt.",
    wantsConfirmation: "Die Bank möchte, dass Sie diese Zahlung bestätigen.",
  },
  cancelled: {
    subject: (number, isPart) =>
      isPart
        ? `Ein Teil Ihrer Bestellung ${number} ist storniert`
        : `Ihre Bestellung ${number} ist storniert`,
    preview: (why) => `${why} Für das Stornierte wurde nichts abgebucht.`,
    headingPart: "Ein Teil Ihrer Bestellung ist storniert",
    headingAll: "Ihre Bestellung ist storniert",
    greeting: (name) => `Guten Tag ${name}.`,
    cancelled: "Storniert",
    notCharged: "Dafür wurde nichts abgebucht, und dabei bleibt es.",
    byYou: "Sie haben es auf der Seite Ihrer Bestellung storniert.",
  },
  confirm: {
    subject: (product) => `Bitte bestätigen: Nachricht, wenn ${product} wieder da ist`,
    preview: "Ein Klick, und wir schreiben Ihnen, wenn es wieder da ist.",
    heading: "Sollen wir schreiben, wenn es wieder da ist?",
    footnote:
      "Wenn Sie nicht darum gebeten haben, tun Sie nichts: Ohne Ihre Bestätigung schreiben wir nicht wieder.",
    before: "Jemand, hoffentlich Sie selbst, hat uns um eine Nachricht an diese Adresse gebeten, wenn",
    after: "wieder da ist. Dann schicken wir Ihnen eine Mail und halten eine Weile ein Stück für Sie zurück.",
    action: "Ja, bitte schreiben",
  },
  invitation: {
    subject: (product, others) =>
      `Für Sie zurückgelegt: ${product}${others > 0 ? ` und ${others} mehr` : ""}`,
    preview: (until) => `Ein Stück ist für Sie zurückgelegt. Bis: ${until}.`,
    heading: "Es ist wieder da, und ein Stück ist für Sie zurückgelegt",
    heldUntil: (until) => `Für Sie zurückgelegt bis: ${until}. Danach bekommt es, wer als Nächstes wartet.`,
    action: "Stück sichern",
    yoursAlone: "Der Link gilt nur für Sie, bitte geben Sie diese Mail nicht weiter.",
    whyYou: "Sie bekommen diese Mail, weil Sie eine Nachricht wollten, wenn es wieder da ist.",
    stop: "Keine solchen Mails mehr",
    alsoThis: "Auch dieses sichern",
    allAlerts: "Alle Ihre Benachrichtigungen",
  },
};
