// pure
import type { en } from "./conversations.en";

export const de: typeof en = {
  refusals: {
    empty: "Schreiben Sie, was Sie wissen möchten.",
    tooLong: "Verwenden Sie höchstens 4.000 Zeichen.",
    tooMany: "Sie haben in der letzten Stunde viel geschrieben. Warten Sie ein wenig: Wir lesen alles.",
  },
  ask: {
    title: "Fragen",
    lead: "Das liest ein Mensch, mit Ihrer Bestellung daneben, und antwortet per E-Mail und hier.",
    label: "Ihre Frage",
    send: "Frage senden",
    sending: "Wird gesendet",
    sent: "Wir haben Ihre Frage. Die Antwort kommt per E-Mail und steht dann hier.",
    you: "Sie",
    waiting: "Wir antworten bald.",
  },
  aboutProduct: {
    open: "Dazu eine Frage stellen",
    title: "Eine Frage zu diesem Produkt",
    lead: "Ein Mensch liest Ihre Frage und antwortet per E-Mail.",
    email: "E-Mail",
    emailHelp: "Für die Antwort, sonst für nichts.",
    name: "Name (freiwillig)",
    sent: "Wir haben Ihre Frage. Die Antwort kommt per E-Mail.",
  },
  answer: {
    subject: (shop) => `Antwort auf Ihre Frage bei ${shop}`,
    heading: "Die Antwort auf Ihre Frage",
    from: (name) => `${name} schreibt:`,
    see: "Zur Bestellung",
    goOnByMail: "Wenn Sie weiterfragen möchten, antworten Sie auf diese E-Mail.",
    goOn: "Wenn Sie weiterfragen möchten, schreiben Sie auf der Seite Ihrer Bestellung oder antworten Sie auf diese E-Mail.",
  },
  withdrawal: {
    subject: (order) => `Ihr Widerruf ist eingegangen, Bestellung ${order}`,
    heading: "Ihr Widerruf ist eingegangen",
    received: (when) => `Ihre Erklärung hat uns am ${when} erreicht. Sie betrifft:`,
    cancelled: (count) =>
      `Davon waren ${count} noch nicht verschickt: Sie sind storniert und kosten Sie nichts.`,
    sendBack: (count) =>
      `Davon waren ${count} verschickt: Bitte senden Sie sie binnen 14 Tagen zurück. Sie erhalten das Gezahlte auf demselben Weg zurück.`,
    words: (words) => `In Ihren Worten: ${words}`,
    see: "Zur Bestellung",
  },
  returns: {
    subject: (order) => `Ihre Rücksendung, Bestellung ${order}`,
    accepted: "Sie können es zurückschicken",
    declined: "Zu Ihrer Rücksendung",
    acceptedWords:
      "Bitte schicken Sie dies zurück. Sobald es da ist, erhalten Sie Ihr Geld auf demselben Weg zurück.",
    declinedWords: "Wir haben Ihren Wunsch geprüft und können dies nicht zurücknehmen.",
    see: "Zur Bestellung",
  },
};
