// pure
import { keptForDays } from "@/lib/kept-for";
import type { en } from "./privacy.en";

export const de: typeof en = {
  title: "Datenschutz",
  description: "Was dieser Shop über Sie aufbewahrt, wofür, und wie Sie es sehen oder löschen lassen.",
  sections: {
    none: {
      title: "Keine Tracker",
      text: "Diese Seiten laden nichts von Dritten, messen niemanden und tragen keine Werbung. Deshalb gibt es auch kein Banner zum Wegklicken.",
    },
    cookies: {
      title: "Cookies",
      text: "Ein Cookie merkt sich Ihren Warenkorb, und daneben eine Zahl, wie viel darin liegt. Wer sich anmeldet, bekommt eines, das bis zu 60 Tage lang angemeldet hält, und ein Merkmal, das nur sagt, dass jemand angemeldet ist. Alle sind für das nötig, worum Sie gebeten haben; keines verfolgt Sie.",
    },
    orders: {
      title: "Bestellungen",
      text: "Ihr Name, Ihre E-Mail-Adresse und Lieferanschrift, was Sie bestellt haben, welchen Termin wir zugesagt haben und was sich geändert hat, welche E-Mails wir Ihnen geschickt haben, sowie Art und letzte vier Ziffern Ihrer Karte. Die volle Kartennummer bewahren wir nicht auf.",
    },
    alerts: {
      title: "Benachrichtigungen und Fragen",
      text: "Wenn wir Ihnen schreiben sollen, sobald etwas wieder da ist, bewahren wir Ihre Adresse auf und worauf Sie warten. Wenn Sie uns etwas fragen, bewahren wir Ihre Worte und unsere Antwort auf.",
    },
    account: {
      title: "Konto",
      text: "Wenn Sie sich anmelden: Ihr Name, die Adressen, die Sie speichern, und wo Sie angemeldet sind. Ein Passwort gibt es nicht.",
    },
    days: {
      title: "Wie lange",
      text: `Ein Warenkorb ohne Konto wird gelöscht, wenn ihn ${keptForDays.guestCart} Tage lang niemand berührt hat, eine Anmeldung ${keptForDays.endedSignIn} Tage nach ihrem Ende, und ein Link zum Anmelden samt seiner E-Mail nach ${keptForDays.mailedLink} Tagen. Bestellungen und was wir Ihnen dazu gesagt haben, bleiben als Nachweis, bis Sie sie löschen lassen.`,
    },
    rights: {
      title: "Einsehen oder löschen lassen",
      text: "Melden Sie sich mit der Adresse an, die Sie benutzt haben, auch wenn Sie ohne Konto bestellt haben: Der Link, den wir Ihnen schicken, genügt als Nachweis. Unter „Ihre Daten“ können Sie alles auf einmal herunterladen oder löschen lassen. Bestellungen bleiben dann ohne Ihren Namen in den Büchern.",
    },
  },
  seeMine: "Meine Daten einsehen oder löschen",
};
