// pure
import type { en } from "./restock.en";

export const de: typeof en = {
  alertsTitle: "Ihre Benachrichtigungen",
  alertsIntro: "Alles, worüber wir Sie benachrichtigen sollen, und wie oft wir schreiben.",
  askTitle: "Ihre Benachrichtigungen ansehen und ändern",
  askWords:
    "Geben Sie Ihre Adresse ein. Wir schicken Ihnen einen Link zu allem, worüber wir Sie benachrichtigen sollen.",
  askButton: "Link zuschicken",
  asking: "Wird gesendet",
  email: "E-Mail",
  linkSent: "Wenn Sie bei uns Benachrichtigungen haben, ist der Link unterwegs zu Ihnen.",
  cutTitle: "Dieser Link ist nicht vollständig",
  cutWords:
    "Vielleicht wurde er unterwegs abgeschnitten. Öffnen Sie den Link aus unserer E-Mail noch einmal, oder fordern Sie einen neuen an.",
  none: "Sie warten zurzeit auf nichts.",
  anyVariant: "in jeder Größe oder Farbe",
  unconfirmed: "Noch nicht bestätigt: Drücken Sie den Knopf in unserer E-Mail.",
  held: "Jetzt für Sie zurückgelegt: siehe unsere E-Mail.",
  place: (place: number) => `Sie sind Nummer ${place} in der Reihe.`,
  collected: "Wir schreiben, wenn es wieder da ist, legen aber nichts für Sie zurück.",
  end: "Hierüber nicht mehr schreiben",
  endAll: "Alle Benachrichtigungen beenden",
  ended: "Erledigt. Darüber schreiben wir Ihnen nicht mehr.",
  howOften: "Wie oft wir schreiben",
  at_once: "Sofort, und ein Stück bleibt einige Stunden für Sie zurückgelegt",
  daily: "Höchstens einmal am Tag, ohne etwas zurückzulegen",
  weekly: "Höchstens einmal in der Woche, ohne etwas zurückzulegen",
  pause: "Nichts vor diesem Tag (leer lassen für keine Pause)",
  pauseWrong: "Geben Sie einen Tag ein, oder lassen Sie dies leer.",
  frequencyWrong: "Wählen Sie, wie oft wir schreiben.",
  save: "Speichern",
  saving: "Wird gespeichert",
  saved: "Gespeichert.",
  erase: "Meine Daten löschen",
  eraseWords:
    "Beendet alle Benachrichtigungen und entfernt Ihre Adresse daraus. Was zu einer Bestellung gehört, bleibt unberührt.",
  erased: "Ihre Adresse ist aus allen Benachrichtigungen entfernt.",
  tooManyLinks: "Es wurden zu viele Links angefordert. Versuchen Sie es in einer Stunde wieder.",
  mailLinkSubject: (shop: string) => `Ihre Benachrichtigungen bei ${shop}`,
  mailLinkHeading: "Ihre Benachrichtigungen",
  mailLinkWords:
    "Hier sehen Sie alles, worüber wir Sie benachrichtigen sollen. Dort können Sie es beenden oder ändern, wie oft wir schreiben.",
  mailLinkAction: "Benachrichtigungen ansehen",
  mailDigestSubject: (count: number, first: string) =>
    count === 1 ? `Wieder da: ${first}` : `Wieder da: ${first} und ${count - 1} weitere`,
  mailDigestHeading: "Worauf Sie gewartet haben, ist wieder da",
  mailDigestWords:
    "Das ist jetzt hier. Wir legen, wie von Ihnen gewählt, nichts zurück und schreiben darüber nicht noch einmal.",
  mailReminderSubject: (product: string) => `Nicht mehr lange: ${product}`,
  mailReminderHeading: "Ihr Stück liegt noch eine Weile bereit",
  mailReminderWords: (until: string) =>
    `Es ist bis ${until} für Sie zurückgelegt. Danach bekommt es die nächste Person in der Reihe.`,
  mailReminderAction: "Ihr Stück nehmen",
  mailAskSubject: (product: string) => `Möchten Sie ${product} noch haben?`,
  mailAskHeading: "Möchten Sie es noch haben?",
  mailAskWords:
    "Sie warten hierauf schon lange. Wenn Sie es noch möchten, tun Sie nichts: Ihr Platz in der Reihe bleibt. Wenn nicht, beendet es ein Klick.",
  mailWhy: "Sie bekommen diese E-Mail, weil wir Ihnen sagen sollten, wenn etwas wieder da ist.",
  mailStop: "Diese E-Mails beenden",
};
