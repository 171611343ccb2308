// pure
// What of a product's page can change while it is open, in finished words: the page is made from it, and patched with it.
import type { ProductView, SubstituteView, VariantView } from "@/domain/catalog/storefront";
import type { AvailabilityStatus } from "@/domain/promises/availability";
import type { Bucket } from "@/domain/promises/line-truth";
import { formatDayRange } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { productWords } from "@/messages/product";

export type VariantState = {
  id: string;
  values: string[];
  name: string;
  status: AvailabilityStatus;
  buckets: Bucket[];
  /** The state in a few words, and in as few as fit on a button; why, in a sentence. */
  text: string;
  short: string;
  reason: string;
  price: string;
  before: string;
  imageUrl: string | null;
  /** How many an order and a customer may have; empty without limits. */
  limits: string;
  orderAtMost: number;
  instead: { href: string; title: string; imageUrl: string | null; price: string; text: string }[];
};

export type ProductState = {
  handle: string;
  title: string;
  locale: string;
  today: string;
  optionNames: string[];
  variants: VariantState[];
};

const insteadAtMost = 4;
const unitsAtMost = 10_000;

export function productState(product: ProductView): ProductState {
  const { handle, title, locale, today } = product;
  const hasOptions =
    product.optionNames.length > 0 &&
    product.variants.every(({ optionValues }) => optionValues.length === product.optionNames.length);
  return {
    handle,
    title,
    locale,
    today,
    optionNames: hasOptions ? product.optionNames : [productWords(locale).choose],
    variants: product.variants.map((variant) => variantState(variant, product, hasOptions)),
  };
}

function variantState(variant: VariantView, product: ProductView, hasOptions: boolean): VariantState {
  const { currency, locale } = product;
  const words = productWords(locale);
  const { perOrderAtMost, perCustomerAtMost } = variant.limits;
  const wasDearer = variant.compareAtMinor !== null && variant.compareAtMinor > variant.priceMinor;
  return {
    id: variant.id,
    values: hasOptions ? variant.optionValues : [variant.title],
    name: variant.title === "Default Title" ? product.title : variant.title,
    status: variant.status,
    buckets: variant.buckets,
    text: variant.text,
    short: shortText(variant, product),
    reason: [variant.reason, laterStock(variant.buckets, product)].filter(Boolean).join(" "),
    price: formatMoney(variant.priceMinor, currency, locale),
    before: wasDearer ? formatMoney(variant.compareAtMinor ?? 0, currency, locale) : "",
    imageUrl: variant.imageUrl,
    limits: [
      perOrderAtMost === null ? "" : words.perOrder(perOrderAtMost),
      perCustomerAtMost === null ? "" : words.perCustomer(perCustomerAtMost),
    ]
      .filter(Boolean)
      .join(" "),
    orderAtMost: Math.min(unitsAtMost, perOrderAtMost ?? unitsAtMost, perCustomerAtMost ?? unitsAtMost),
    instead: product.substitutes
      .filter(({ insteadOf }) => insteadOf === variant.id)
      .slice(0, insteadAtMost)
      .map((substitute) => insteadCard(substitute, product)),
  };
}

function insteadCard(substitute: SubstituteView, { currency, locale }: ProductView) {
  const { handle, variantId, title, variantTitle, imageUrl, priceMinor, text } = substitute;
  return {
    href: `/products/${encodeURIComponent(handle)}?variant=${variantId}`,
    title: variantTitle ? `${title}, ${variantTitle}` : title,
    imageUrl,
    price: formatMoney(priceMinor, currency, locale),
    text,
  };
}

function shortText({ status, buckets, text }: VariantView, style: { locale: string; today: string }): string {
  const words = productWords(style.locale);
  const [first] = buckets;
  switch (status) {
    case "in_stock":
      return words.inStock;
    case "low_stock":
      return words.left(first?.quantity ?? 0);
    case "out_of_stock":
      return words.outOfStock;
    case "discontinued":
      return words.noLongerMade;
    case "backorder":
    case "preorder":
      return first?.earliestOn && first.latestOn
        ? words.about(formatDayRange(first.earliestOn, first.latestOn, style))
        : text;
  }
}

/** For who wants more than lies here: "More than 5? 20 follow about 12–20 June." Empty when nothing follows. */
export function laterStock(buckets: Bucket[], style: { locale: string; today: string }): string {
  const [now, next] = buckets;
  if (now?.basis !== "stock" || now.quantity === null || !next?.earliestOn || !next.latestOn) return "";
  const days = formatDayRange(next.earliestOn, next.latestOn, style);
  return productWords(style.locale).laterFollows(now.quantity, next.quantity, days);
}
