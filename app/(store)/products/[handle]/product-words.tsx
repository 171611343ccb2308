/** The merchant's own description, in the shop's type. */
export function ProductWords({ html, label }: { html: string; label: string }) {
  return (
    <section aria-label={label} className="min-w-0 max-w-[68ch]">
      <div
        className={look}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned when it was imported (domain/catalog/product-html.ts)
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </section>
  );
}

const look = [
  "text-ink [&>*+*]:mt-4 [&_a]:text-brand [&_a]:underline [&_a]:underline-offset-3 [&_img]:h-auto [&_img]:max-w-full [&_img]:rounded-md",
  "[&_h1]:font-display [&_h1]:text-xl [&_h1]:font-semibold [&_h2]:font-display [&_h2]:text-xl [&_h2]:font-semibold",
  "[&_h3]:text-lg [&_h3]:font-semibold [&_h4]:font-semibold",
  "[&_ul]:list-disc [&_ul]:ps-5 [&_ol]:list-decimal [&_ol]:ps-5 [&_li+li]:mt-1 [&_li]:marker:text-ink-faint",
  "[&_table]:block [&_table]:max-w-full [&_table]:overflow-x-auto [&_td]:border [&_td]:border-line [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-line [&_th]:px-2 [&_th]:py-1",
].join(" ");
