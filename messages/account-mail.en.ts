// pure
export const en = {
  signInSubject: (shop: string) => `Your link to sign in at ${shop}`,
  signInHeading: "Sign in",
  signIn: "Press the button on the device where you want to be signed in. It works once, for 30 minutes.",
  signInAction: "Sign in",
  code: (code: string) => `On another device, type these digits instead: ${code}`,
  signInFootnote: "If you didn't ask for this, do nothing: without the link nobody gets in.",
  changeSubject: (shop: string) => `Confirm your new address at ${shop}`,
  changeHeading: "Is this your new address?",
  change:
    "You, hopefully, want to sign in with this address from now on. It counts when you press the button there.",
  changeAction: "Look at the change",
  changeFootnote: "If you didn't ask for this, do nothing: then nothing changes.",
  changedSubject: (shop: string) => `Your address at ${shop} was changed`,
  changedHeading: "Your address was changed",
  changed: "From now on your account is opened with another e-mail address, and mails go there.",
  changedFootnote: "If that wasn't you, write to us at once.",
  privacySubject: (shop: string) => `What ${shop} keeps about you`,
  privacyHeading: "Your data",
  privacy:
    "Behind this link you can download everything that we keep about this address, or have it erased. It works for a day.",
  privacyAction: "See my data",
  privacyFootnote: "If you didn't ask for this, do nothing: nobody else has this link.",
};
