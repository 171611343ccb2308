// pure
import { formatCount } from "@/lib/plural";
import type { en } from "./issues.en";

const count = (value: number) => formatCount(value, "de");

export const de: typeof en = {
  fillIn: "Bitte ausfüllen.",
  notThis: "Das passt hier nicht hinein.",
  notKnown: "Das ist hier nicht bekannt.",
  choose: "Bitte auswählen.",
  chooseOffered: "Bitte etwas vom Angebotenen auswählen.",
  notWrittenSo: "Das ist nicht so geschrieben, wie es sein muss.",
  unknownParts: "Das enthält Teile, die hier nicht bekannt sind.",
  digits: "Bitte eine ganze Zahl eingeben, nur mit Ziffern.",
  wholeNumber: "Bitte eine ganze Zahl eingeben.",
  text: "Bitte einen Text eingeben.",
  yesOrNo: "Bitte mit Ja oder Nein antworten.",
  day: "Bitte einen Tag eingeben.",
  email: "Bitte eine E-Mail-Adresse wie name@example.com eingeben.",
  url: "Bitte eine Webadresse eingeben.",
  charactersAtLeast: (least) => `Bitte mindestens ${count(least)} Zeichen eingeben.`,
  charactersAtMost: (most) => `Bitte höchstens ${count(most)} Zeichen eingeben.`,
  chooseAtLeastOne: "Bitte mindestens eines auswählen.",
  chooseAtLeast: (least) => `Bitte mindestens ${count(least)} auswählen.`,
  atMostAtOnce: (most) => `Höchstens ${count(most)} auf einmal.`,
  orMore: (least) => `Bitte ${count(least)} oder mehr eingeben.`,
  moreThan: (least) => `Bitte mehr als ${count(least)} eingeben.`,
  orLess: (most) => `Bitte höchstens ${count(most)} eingeben.`,
  lessThan: (most) => `Bitte weniger als ${count(most)} eingeben.`,
};
