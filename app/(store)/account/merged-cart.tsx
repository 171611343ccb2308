import { Notice } from "@/components/ui/notice";
import { findVariantTitles } from "@/domain/customers/account-queries";
import { isId } from "@/lib/id";
import { accountWords } from "@/messages/account";

type MergedCartProps = { left: string | string[] | undefined; locale: string };

/** Two carts became one: said, together with whatever one cart can't take. `left` comes as variant.kept.left. */
export async function MergedCart({ left, locale }: MergedCartProps) {
  const words = accountWords(locale);
  const capped = [left ?? []].flat().flatMap((text) => {
    const [, variantId, kept, gone] = /^([0-9a-f-]{36})\.(\d{1,6})\.(\d{1,6})$/.exec(text) ?? [];
    return variantId && isId(variantId) ? [{ variantId, kept: Number(kept), gone: Number(gone) }] : [];
  });
  const titles = await findVariantTitles(capped.slice(0, 50).map((one) => one.variantId));
  return (
    <Notice tone="done">
      {words.cartMerged}
      {capped.map(({ variantId, kept, gone }) => {
        const title = titles.get(variantId);
        return title ? (
          <span key={variantId} className="block">
            {words.cartCapped(title, kept, gone)}
          </span>
        ) : null;
      })}
    </Notice>
  );
}
