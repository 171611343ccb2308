// pure
export const en = {
  title: "What is here, and what is coming",
  lead: "Every product says when you get it, and why. You pay when it ships.",
  notOpenTitle: "This shop isn't open yet",
  notOpenWords: "Whoever started it finds the address to set it up where they started it.",
  emptyTitle: "Nothing on the shelves yet",
  emptyWords: "Products appear here when the shop has added them.",
  collections: "Collections",
  all: "All products",
  shelves: {
    new: "New",
    back: "Back in stock",
    coming: "On its way",
    in_stock: "In stock",
  },
  leads: {
    new: "",
    back: "It was gone, and it is here again.",
    coming: "Order now and get it when it arrives, or ask to be told.",
    in_stock: "",
  },
  seeAll: "See all",
  seeAllOf: (shelf: string) => `See all: ${shelf}`,
};
