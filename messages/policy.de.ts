// pure
import { plural } from "@/lib/plural";
import type { en } from "./policy.en";

const workDays = (count: number) => plural(count, { one: "Werktag", other: "Werktage" }, "de");
const hours = (count: number) => plural(count, { one: "Stunde", other: "Stunden" }, "de");
const days = (count: number) => plural(count, { one: "Tag", other: "Tage" }, "de");

export const de: typeof en = {
  title: "So läuft eine Bestellung ab",
  description: "Wann Sie zahlen, wie lange es dauert, wer ein zweites Paket zahlt, wie Sie stornieren.",
  payingTitle: "Wann Sie zahlen",
  waitingTitle: "Wie lange es dauert",
  parcelsTitle: "Versand und Teillieferungen",
  cancellingTitle: "Wenn Sie es sich anders überlegen",
  amountsTitle: "Wie viel Sie bestellen können",
  delaysTitle: "Wenn sich etwas verspätet",
  returnsTitle: "Wenn Sie etwas zurückgeben",
  beingToldTitle: "Nachricht, wenn es wieder da ist",
  askingTitle: "Einen Menschen fragen",

  cardIsSaved:
    "Ihre Karte wird bei der Bestellung hinterlegt. Belastet wird sie erst, wenn ein Paket das Haus verlässt, und nur mit dem, was darin ist.",
  declinedKept: (kept) =>
    `Lehnt Ihre Bank ab, schreiben wir Ihnen und halten Ihre Ware noch ${hours(kept)} zurück. Danach bekommt sie, wer als Nächstes wartet.`,
  declined: "Lehnt Ihre Bank ab, schreiben wir Ihnen, und Ihre Ware bekommt, wer als Nächstes wartet.",

  leavesSameDay: "Was vorrätig ist, geht noch am Tag der Bestellung hinaus.",
  leavesWithin: (days) =>
    `Was vorrätig ist, geht innerhalb ${days === 1 ? "eines Werktags" : `von ${days} Werktagen`} hinaus.`,
  cutoff: (time) => `Bestellungen nach ${time} Uhr zählen zum nächsten Arbeitstag.`,
  weWork: (days) => `Wir arbeiten ${days}.`,
  dayOfDelivery:
    "Was noch kommt, hat seinen Tag, bevor Sie bestellen: den Tag, an dem wir die Lieferung mit Ihrer Ware erwarten.",
  learns: (percent) =>
    `Wir wissen, wie sehr sich unsere Lieferanten gewöhnlich verspäten, und nennen Tage, von denen wir ${percent} von 100 halten wollen.`,
  buffer: (days) => `Zur Sicherheit rechnen wir ${workDays(days)} dazu.`,
  noDay: "Wo wir keinen Tag kennen, für den wir einstehen, nennen wir keinen und nehmen keine Bestellung an.",
  longestWait: (count) => `Was länger als ${days(count)} dauern würde, nehmen wir nicht als Bestellung an.`,
  ordersUntil: (day) => `Bestellungen auf noch nicht Vorrätiges nehmen wir bis ${day} an.`,

  perOrder: (count) => `Eine Bestellung kann von jeder Ausführung höchstens ${count} Stück enthalten.`,
  perCustomer: (count) =>
    `Über alle Bestellungen hinweg kann eine Person von jeder Ausführung höchstens ${count} Stück haben.`,
  othersDiffer: "Hat ein Produkt eine eigene Regel, so steht sie auf seiner Seite.",

  dayMoves:
    "Verschiebt sich Ihr Tag, schreiben wir Ihnen einmal und sagen warum, und Sie können warten oder stornieren.",

  allLate:
    "Dauert eine Zeit lang alles länger, so steht das auf jeder Seite des Shops ganz oben, mit dem letzten Tag.",

  shipsEverywhere: "Wir liefern in alle Länder.",
  shipsTo: (countries) => `Wir liefern nach: ${countries}.`,
  shippingFree: "Der Versand kostet nichts.",
  shippingCosts: (price) => `Der Versand kostet ${price}.`,
  shippingFreeFrom: (price, from) => `Der Versand kostet ${price}, ab ${from} nichts.`,
  youChoose: (second) =>
    `Muss ein Teil Ihrer Bestellung warten, wählen Sie an der Kasse: jeder Teil, sobald er da ist (${second}), oder alles zusammen.`,
  secondOurs: "das zweite Paket zahlen wir",
  secondCosts: (price) => `das zweite Paket kostet ${price} mehr`,
  longestFirst: "Wer am längsten wartet, wird zuerst bedient.",

  cancel:
    "Auf der Seite Ihrer Bestellung können Sie jedes Stück stornieren, bis es gepackt ist. Das kostet nichts, denn es wurde noch nichts abgebucht. Der Link zu dieser Seite steht in jeder Mail zu Ihrer Bestellung.",

  withdraw: (count) =>
    `Bis zu ${days(count)}, nachdem das letzte Paket Ihrer Bestellung bei Ihnen angekommen ist, können Sie den Vertrag widerrufen, ohne einen Grund zu nennen.`,
  withdrawHow:
    "Drücken Sie auf der Seite Ihrer Bestellung „Vertrag hier widerrufen“ und dann „Widerruf bestätigen“. Die Bestätigung des Eingangs kommt sofort per Mail. Ein Brief oder eine Mail an uns genügt ebenso.",
  refund:
    "Was schon abgebucht war, geht auf demselben Weg zurück. Was noch nicht unterwegs war, wird nie abgebucht.",
  faulty:
    "Ist etwas beschädigt oder falsch, bitten Sie auf der Seite Ihrer Bestellung um Rückgabe und sagen uns, was geschehen ist.",

  leaveAddress: "Ist etwas ausverkauft, hinterlassen Sie Ihre E-Mail-Adresse.",
  weAskFirst: "Wir bitten Sie zuerst, Ihre Adresse zu bestätigen.",
  inviteInOrder:
    "Wird etwas frei, nachdem alle Bestellungen versorgt sind, laden wir so viele Menschen ein, wie Stücke da sind, in der Reihenfolge ihrer Anfragen.",
  linkKeeps: (count) =>
    `Ihr Link hält ein Stück ${hours(count)} lang für Sie zurück. Mit einem Klick in jeder dieser Mails beenden Sie das.`,

  call: "Rufen Sie uns an:",
  write: "Schreiben Sie uns:",
  address: "Unsere Anschrift:",
  number: "Halten Sie die Nummer Ihrer Bestellung bereit.",
};
