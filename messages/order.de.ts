// pure
import { plural } from "@/lib/plural";
import type { en } from "./order.en";

const units = (count: number) => plural(count, { one: "Stück", other: "Stück" }, "de");

export const de: typeof en = {
  refusals: {
    linkCut: "Dieser Link ist unvollständig. Öffnen Sie den aus unserer E-Mail.",
    noSuchLine: "Diese Position gehört nicht zu der Bestellung.",
    wholeNumber: "Geben Sie eine ganze Zahl ein.",
    atLeastOne: "Geben Sie mindestens 1 ein.",
    nothingLoose:
      "Was von dieser Bestellung noch übrig ist, ist bereits verpackt. Schreiben Sie uns, dann sehen wir, was noch möglich ist.",
    packedAlready:
      "Ein Teil dieser Bestellung ist verpackt und geht gleich hinaus; er kann nicht mehr auf den Rest warten.",
    isTogether: "Diese Bestellung wird bereits zusammen verschickt.",
    isAsAvailable: "Bei dieser Bestellung geht bereits jeder Teil hinaus, sobald er da ist.",
    nothingWaits: "Von dieser Position wartet nichts mehr: Sie ist da.",
    onlyWaiting: (count) => `Von dieser Position warten nur noch ${units(count)}.`,
    nothingElse: "In dieser Bestellung gibt es nichts, was ohne sie hinausgehen könnte.",
    dearer:
      "Das Porto hat sich geändert, während Sie hier waren. Sehen Sie sich den neuen Preis an und bestätigen Sie noch einmal.",
    newDays: (days) =>
      `In dieses Land sind Pakete anders lange unterwegs. Ihre Bestellung kommt dann so: ${days}. Noch ist nichts geändert: Bestätigen Sie noch einmal, wenn das passt.`,
    sameAddress: "Diese Adresse haben wir bereits.",
    onlyPacked: (packed, left) =>
      `${units(packed)} ${packed === 1 ? "ist" : "sind"} verpackt und gehen gleich hinaus. Nur ${left} lassen sich noch ändern.`,
    onlyLeft: (left) =>
      left === 0
        ? "Von dieser Position lässt sich nichts mehr ändern."
        : `Nur ${left} lassen sich noch ändern.`,
    soldOut: "Der Ersatz wurde gerade eben ausverkauft. Ihre Bestellung bleibt, wie sie war.",
    dearerSwap:
      "Der Preis des Ersatzes hat sich geändert, während Sie hier waren. Sehen Sie ihn sich an und bestätigen Sie noch einmal.",
    noSubstitute: "Das bieten wir nicht mehr als Ersatz an.",
    tooManyReturned: (left) =>
      left === 0
        ? "Diese Stücke können Sie nicht zurückschicken: Sie wurden nicht versandt, oder Sie haben schon gefragt."
        : `Nur ${left} davon können Sie zurückschicken.`,
    chooseUnits: "Wählen Sie mindestens ein Stück.",
    withdrawalOver:
      "Die Widerrufsfrist ist vorbei. Stimmt etwas mit der Ware nicht, melden Sie eine Rücksendung an oder schreiben Sie uns.",
    chooseReason: "Wählen Sie, was nicht stimmt.",
  },
  mail: {
    asAvailable: {
      headline: "Wir schicken jetzt, was da ist, und den Rest später",
      body: "Sie möchten nicht auf die ganze Bestellung warten. Jeder Teil geht hinaus, sobald er da ist.",
    },
    together: {
      headline: "Wir schicken alles zusammen",
      body: "Sie möchten eine einzige Lieferung. Sie geht hinaus, wenn der letzte Teil da ist.",
    },
    apart: {
      headline: "Ein Teil Ihrer Bestellung kommt für sich",
      body: "Der Rest soll nach Ihrem Wunsch nicht darauf warten.",
    },
    address: {
      headline: "Ihre Bestellung geht an eine andere Adresse",
      body: "Sie haben die Adresse auf der Seite Ihrer Bestellung geändert. Pakete, die schon verpackt waren, behalten die alte.",
    },
    swap: (ordered, sent) => ({
      headline: "Sie haben einen Ersatz gewählt",
      body: `Statt ${ordered} schicken wir ${sent}, und nicht teurer.`,
    }),
    total: (total) => `Die Bestellung kostet jetzt ${total}. Vor dem Versand wird nichts abgebucht.`,
  },
  history: {
    placed: (total) => `Bestellt für ${total}. Noch wurde nichts abgebucht`,
    cancelled: (quantity, title, why) => `${quantity} × ${title} storniert${why ? `: ${why}` : ""}`,
    shipped: (carrier, tracking) =>
      ["Paket verschickt", carrier && `mit ${carrier}`, tracking].filter(Boolean).join(" "),
    charged: (amount) => `${amount} abgebucht`,
    notCharged: (amount) => `${amount} konnten nicht abgebucht werden`,
    card: "Sie haben eine andere Karte hinterlegt",
    asAvailable: "Ab jetzt geht jeder Teil hinaus, sobald er da ist",
    together: "Ab jetzt kommt alles zusammen",
    apart: (quantity, title) => `${quantity} × ${title} kommen für sich`,
    address: "Die Adresse wurde geändert",
    swapped: (quantity, ordered, sent) => `Statt ${quantity} × ${ordered} schicken wir ${sent}`,
    asked: "Sie haben uns eine Frage gestellt",
    answered: "Wir haben Ihre Frage beantwortet",
    withdrawn: "Sie haben den Vertrag widerrufen",
    returnAsked: "Sie möchten etwas zurückschicken",
    returnDecided: (isAccepted) =>
      isAccepted ? "Wir nehmen Ihre Rücksendung an" : "Wir haben auf Ihren Rücksendewunsch geantwortet",
    extra: (amount) => `, ${amount} mehr Porto`,
  },
};
