// pure
/** Questions to the shop, withdrawals and returns: what customers read of them. */
export const en = {
  refusals: {
    empty: "Write what you'd like to know.",
    tooLong: "Use at most 4,000 characters.",
    tooMany: "You wrote a lot in the last hour. Wait a little: we read everything you sent.",
  },
  ask: {
    title: "Questions",
    lead: "A person reads this, with your order beside it, and answers by mail and here.",
    label: "Your question",
    send: "Send the question",
    sending: "Sending",
    sent: "We have your question. The answer comes by mail and stands here.",
    you: "You",
    waiting: "We answer soon.",
  },
  aboutProduct: {
    open: "Ask a question about this",
    title: "Ask about this product",
    lead: "A person reads your question and answers by mail.",
    email: "E-mail",
    emailHelp: "For the answer, nothing else.",
    name: "Name (optional)",
    sent: "We have your question. The answer comes by mail.",
  },
  answer: {
    subject: (shop: string) => `Answer to your question at ${shop}`,
    heading: "The answer to your question",
    from: (name: string) => `${name} writes:`,
    see: "See your order",
    goOnByMail: "To go on, answer this mail.",
    goOn: "To go on, write on the page of your order or answer this mail.",
  },
  withdrawal: {
    subject: (order: string) => `We received your withdrawal, order ${order}`,
    heading: "We received your withdrawal from the contract",
    received: (when: string) => `Your declaration reached us on ${when}. It covers:`,
    cancelled: (count: number) =>
      `${count} of these had not been sent: they are cancelled and cost you nothing.`,
    sendBack: (count: number) =>
      `${count} of these were sent: please send them back within 14 days. You get back what you paid for them, the way you paid it.`,
    words: (words: string) => `In your words: ${words}`,
    see: "See your order",
  },
  returns: {
    subject: (order: string) => `Your return, order ${order}`,
    accepted: "You may send it back",
    declined: "About your return",
    acceptedWords:
      "Please send these back. You get your money back the way you paid, as soon as they are here.",
    declinedWords: "We looked at your request and can't take these back.",
    see: "See your order",
  },
};
