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
};
