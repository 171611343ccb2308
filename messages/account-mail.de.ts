// pure
import type { en } from "./account-mail.en";

export const de: typeof en = {
  signInSubject: (shop) => `Ihr Link zum Anmelden bei ${shop}`,
  signInHeading: "Anmelden",
  signIn:
    "Drücken Sie den Knopf auf dem Gerät, auf dem Sie angemeldet sein möchten. Er gilt einmal und 30 Minuten lang.",
  signInAction: "Anmelden",
  code: (code) => `Auf einem anderen Gerät geben Sie stattdessen diese Ziffern ein: ${code}`,
  signInFootnote: "Wenn Sie das nicht waren, tun Sie nichts: Ohne den Link kommt niemand hinein.",
  changeSubject: (shop) => `Bestätigen Sie Ihre neue Adresse bei ${shop}`,
  changeHeading: "Ist das Ihre neue Adresse?",
  change:
    "Hoffentlich Sie selbst möchten sich künftig mit dieser Adresse anmelden. Es gilt, sobald Sie dort auf den Knopf drücken.",
  changeAction: "Änderung ansehen",
  changeFootnote: "Wenn Sie das nicht waren, tun Sie nichts: Dann ändert sich nichts.",
  changedSubject: (shop) => `Ihre Adresse bei ${shop} wurde geändert`,
  changedHeading: "Ihre Adresse wurde geändert",
  changed: "Ihr Konto öffnet sich von nun an mit einer anderen E-Mail-Adresse, und E-Mails gehen dorthin.",
  changedFootnote: "Wenn Sie das nicht waren, schreiben Sie uns bitte sofort.",
  privacySubject: (shop) => `Was ${shop} über Sie aufbewahrt`,
  privacyHeading: "Ihre Daten",
  privacy:
    "Hinter diesem Link können Sie alles herunterladen, was wir zu dieser Adresse aufbewahren, oder es löschen lassen. Er gilt einen Tag lang.",
  privacyAction: "Meine Daten ansehen",
  privacyFootnote: "Wenn Sie das nicht waren, tun Sie nichts: Niemand sonst hat diesen Link.",
};
