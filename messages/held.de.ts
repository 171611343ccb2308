// pure
import type { en } from "./held.en";

export const de: typeof en = {
  title: "Für Sie zurückgelegt",
  back: "ist wieder da",
  heldUntil: (until: string) => `Für Sie zurückgelegt bis ${until}`,
  timeOver: "Die Zeit ist abgelaufen.",
  left: "verbleiben",
  hours: "Std.",
  minutes: "Min.",
  seconds: "Sek.",
  staysYours:
    "Bis dahin bleibt es in Ihrem Warenkorb für Sie liegen. Wenn Sie es nicht möchten, tun Sie nichts: Dann bekommt es die nächste Person in der Reihe.",
  buy: "Jetzt kaufen",
  taking: "Wird in den Warenkorb gelegt",
  boughtTitle: "Dieses Stück haben Sie gekauft",
  bought: "ist in Ihrer Bestellung. Der Link zu ihr steht in unserer Bestätigung.",
  orderAnother: "Noch eines bestellen",
  goneTitle: "Dieses Stück ist an die nächste Person in der Reihe gegangen",
  gone: (until: string) =>
    `Wir hatten es bis ${until} für Sie zurückgelegt. Sie können sehen, wann es mehr gibt, es jetzt bestellen oder auf der Liste bleiben.`,
  seeWhen: "Ansehen, wann es wieder da ist",
  confirmPage: "Anmeldung bestätigen",
  confirmTitle: "Sollen wir Ihnen sagen, wenn es wieder da ist?",
  confirm: "Ja, sagen Sie mir, wenn es wieder da ist",
  confirming: "Wird bestätigt",
  onListTitle: "Sie stehen auf der Liste",
  onList:
    "Ist ein Stück für Sie frei, legen wir es zurück und schreiben Ihnen einmal. Mit einem Klick in jeder E-Mail können Sie die Liste verlassen.",
  endedTitle: "Diese Anmeldung ist beendet",
  ended: "Auf der Seite des Produkts können Sie sich wieder anmelden.",
  leavePage: "Liste verlassen",
  leaveTitle: "Sollen wir hierüber nicht mehr schreiben?",
  leave: "Von der Liste nehmen",
  leaveNote: "Ist ein Stück für Sie zurückgelegt, bekommt es die nächste Person in der Reihe.",
  leftTitle: "Sie stehen nicht mehr auf der Liste",
  leftWords: "Über dieses Produkt schreiben wir Ihnen nicht mehr.",
  cutLink: "Dieser Link ist nicht vollständig. Öffnen Sie den Link aus unserer E-Mail.",
  noInvitation: "Diese Einladung gibt es nicht mehr.",
  boughtAlready: "Dieses Stück haben Sie schon gekauft.",
  over: "Die Zeit für dieses Stück ist abgelaufen; es ging an die nächste Person in der Reihe.",
  notSold: "Dieses Produkt wird nicht mehr verkauft.",
};
