// Who buys in the demo shop. All of them are made up; the addresses can't receive mail.

export type Person = {
  name: string;
  email: string;
  line1: string;
  postalCode: string;
  city: string;
  country: string;
};

export const consumers: Person[] = [
  person("Anneke de Vries", "Prinsengracht 210", "1016 HD", "Amsterdam", "NL"),
  person("Jonas Weber", "Lindenstraße 14", "10969", "Berlin", "DE"),
  person("Chiara Rossi", "Via Garibaldi 8", "40124", "Bologna", "IT"),
  person("Ewa Kowalska", "ul. Długa 31", "80-831", "Gdańsk", "PL"),
  person("Liam Byrne", "12 Camden Row", "D08 XK27", "Dublin", "IE"),
  person("Søren Holm", "Vestergade 5", "8000", "Aarhus", "DK"),
  person("Inês Carvalho", "Rua das Flores 88", "4050-262", "Porto", "PT"),
  person("Matteo Bianchi", "Corso Italia 3", "16145", "Genova", "IT"),
  person("Nora Lindqvist", "Storgatan 22", "411 38", "Göteborg", "SE"),
  person("Théo Martin", "9 rue Voltaire", "44000", "Nantes", "FR"),
  person("Laila Haddad", "Kaiserstraße 61", "60329", "Frankfurt am Main", "DE"),
  person("Pavel Novák", "Husova 7", "602 00", "Brno", "CZ"),
  person("Greta Steiner", "Mariahilfer Straße 90", "1070", "Wien", "AT"),
  person("Óscar Ruiz", "Calle Mayor 17", "50001", "Zaragoza", "ES"),
  person("יעל כהן", "Torstraße 140", "10119", "Berlin", "DE"),
  person("Eva Janssens", "Veldstraat 40", "9000", "Gent", "BE"),
];

export const companies: { name: string; tier: number; people: Person[] }[] = [
  {
    name: "Hallberg Bau GmbH",
    tier: 2,
    people: [
      person("Katrin Hallberg", "Industrieweg 4", "28197", "Bremen", "DE"),
      person("Ivo Petersen", "Industrieweg 4", "28197", "Bremen", "DE"),
    ],
  },
  {
    name: "Dachwerk Nord",
    tier: 1,
    people: [person("Fiete Carstens", "Hafenstraße 19", "24103", "Kiel", "DE")],
  },
  {
    name: "Zimmerei Aumann",
    tier: 1,
    people: [person("Lukas Aumann", "Am Sägewerk 2", "27404", "Zeven", "DE")],
  },
  {
    name: "Studio Kraftraum",
    tier: 1,
    people: [person("Dilan Yıldız", "Ottenser Hauptstraße 33", "22765", "Hamburg", "DE")],
  },
];

/** Somebody of the cast by the first word of their name. */
export function called(firstName: string): Person {
  const everyone = [...consumers, ...companies.flatMap((company) => company.people)];
  const found = everyone.find((one) => one.name.startsWith(`${firstName} `));
  if (!found) throw new Error(`nobody is called ${firstName}`);
  return found;
}

function person(name: string, line1: string, postalCode: string, city: string, country: string): Person {
  const local = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ø", "o")
    .replaceAll("ı", "i")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z]+/g, ".")
    .replaceAll(/^\.+|\.+$/g, "");
  return { name, email: `${local || "yael.cohen"}@example.com`, line1, postalCode, city, country };
}
