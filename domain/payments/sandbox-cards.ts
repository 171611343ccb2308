// pure
/** The cards that the sandbox knows, and what each of them does. No money moves anywhere. */
export const sandboxCards = [
  { number: "4242424242424242", brand: "Visa", does: "pays", label: "is charged" },
  {
    number: "4000000000000341",
    brand: "Visa",
    does: "declined",
    label: "is saved, then declined when charged",
  },
  {
    number: "4000002760003184",
    brand: "Visa",
    does: "authentication_required",
    label: "is saved, then needs the customer when charged",
  },
  { number: "4000000000000002", brand: "Visa", does: "refused", label: "is refused at checkout" },
] as const;

export type SandboxBehaviour = (typeof sandboxCards)[number]["does"];
