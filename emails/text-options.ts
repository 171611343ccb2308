// How the HTML reads as plain text: headings as they are written, a label and its amount on one line.

// html-to-text brings no types: the few of its builder's methods that are used here.
type Element = { name?: string; children?: Element[] };
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string, options: object): void;
};
type Walk = (children: Element[] | undefined, builder: Builder) => void;

export const textOptions = {
  formatters: { pair: formatPair },
  selectors: [
    {
      selector: "h1",
      format: "heading",
      options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 },
    },
    { selector: "p", format: "paragraph", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "p.tight", format: "paragraph", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: "tr.item", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "tr.pair", format: "pair" },
  ],
};

function formatPair(row: Element, walk: Walk, builder: Builder): void {
  builder.openBlock({ leadingLineBreaks: 1 });
  const cells = row.children?.filter((child) => child.name === "td") ?? [];
  for (const [position, cell] of cells.entries()) {
    if (position > 0) builder.addInline(": ", {});
    walk(cell.children, builder);
  }
  builder.closeBlock({ trailingLineBreaks: 1 });
}
