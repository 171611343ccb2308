type VariantNameProps = { title: string; variantTitle?: string; sku?: string };

/** A product's variant as people name it: what it is called, which one of it, and its SKU beneath. */
export function VariantName({ title, variantTitle, sku }: VariantNameProps) {
  const which = variantTitle && variantTitle !== "Default Title" ? variantTitle : "";
  return (
    <>
      <bdi className="font-semibold">{title}</bdi>
      {which ? (
        <>
          {" "}
          <bdi className="text-ink-soft">{which}</bdi>
        </>
      ) : null}
      {sku ? <span className="figures block text-xs font-normal break-all text-ink-faint">{sku}</span> : null}
    </>
  );
}
