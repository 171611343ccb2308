// pure
// How long what nobody needs any more is kept. The page about privacy says the same days.

export const keptForDays = {
  /** A cart without an account that nobody touched: as long as the cookie that names it. */
  guestCart: 30,
  /** A sign-in that ended, so that its owner can still be told of it. */
  endedSignIn: 30,
  /** A link that was used or is over, and the words of the mail that carried it. */
  mailedLink: 7,
} as const;
