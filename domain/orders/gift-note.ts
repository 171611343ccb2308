// pure
// The words that travel in the parcel are for a card of one size.

export const giftNoteAtMost = 500;
