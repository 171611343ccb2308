import { VariantPanel } from "@/app/(store)/products/[handle]/variant-panel";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { markOf } from "@/components/store/mark-of";
import { variantName } from "@/components/store/variant-name";
import type { ProductView } from "@/domain/catalog/storefront";

type VariantPickerProps = { product: ProductView; chosenId: string };

/**
 * One radio a variant, each followed by what is true of that variant. Only the chosen one's panel is shown, by CSS alone:
 * the page is cached whole, knows every variant's availability, and works without JavaScript.
 */
export function VariantPicker({ product, chosenId }: VariantPickerProps) {
  const [only] = product.variants;
  if (product.variants.length === 1 && only) {
    return (
      <>
        <input type="hidden" name="variantId" value={only.id} data-buyable={only.buckets.length > 0} />
        <VariantPanel variant={only} product={product} />
      </>
    );
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold text-ink">Choose</legend>
      <div className="flex flex-wrap gap-2">
        {product.variants.map((variant) => (
          <div key={variant.id} className="group/variant contents">
            <label className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-3 font-medium text-ink hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
              <input
                type="radio"
                name="variantId"
                value={variant.id}
                defaultChecked={variant.id === chosenId}
                data-buyable={variant.buckets.length > 0}
                className="sr-only"
              />
              <AvailabilityMark shape={markOf(variant.status)} className="size-3.5" />
              <bdi className="min-w-0">{variantName(variant.title) || product.title}</bdi>
              <span className="sr-only">, {variant.text}</span>
            </label>
            <div className="order-last hidden basis-full pt-3 group-has-checked/variant:block">
              <VariantPanel variant={variant} product={product} />
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
