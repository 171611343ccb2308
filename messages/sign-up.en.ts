// pure
export const en = {
  email: "E-mail",
  tellMe: "Tell me",
  signingUp: "Signing you up",
  next: "When a unit is free for you, we hold it and write once; the mail says until when. No newsletter, and one press ends it.",
  any: "Any of them: whichever is here first",
  pageTitle: "Tell me when it is back",
  pageDone: "We will tell you",
  chooseTitle: "Choose a product first",
  chooseWords: "Its page has the form to be told when it is back.",
};
