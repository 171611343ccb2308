// pure
export const en = {
  signInSubject: (shop: string) => `Your link to sign in at ${shop}`,
  signInHeading: "Sign in",
  signIn: "Press the button on the device where you want to be signed in. It works once, for 30 minutes.",
  signInAction: "Sign in",
  code: (code: string) => `On another device, type these digits instead: ${code}`,
  signInFootnote: "If you didn't ask for this, do nothing: without the link nobody gets in.",
};
