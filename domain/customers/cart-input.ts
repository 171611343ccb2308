// pure
// What may be asked of a cart: whole units, as many as a person could mean.
import { z } from "zod";
import { isId } from "@/lib/id";
import { cartWords } from "@/messages/cart";

export const cartQuantityAtMost = 10_000;

const sentence = { error: () => cartWords().refusals.quantity };

/** From a form or from code: "7", 7. Not "7.5", "1e3", "-1" or "７". */
export const CartQuantity = z.preprocess(
  (given) => (typeof given === "string" && /^\s*\d{1,9}\s*$/.test(given) ? Number(given) : given),
  z.number(sentence).int(sentence).min(1, sentence).max(cartQuantityAtMost, sentence),
);

export const CartId = z.string().refine(isId, { error: () => cartWords().refusals.noCart });

export const VariantId = z.string().refine(isId, { error: () => cartWords().refusals.choose });

export const AddToCart = z.object({
  /** Undefined for a shopper who has no cart yet. */
  cartId: CartId.optional(),
  variantId: VariantId,
  quantity: CartQuantity,
});

export type AddToCart = z.input<typeof AddToCart>;

export const ChangeCartLine = z.object({ cartId: CartId, variantId: VariantId, quantity: CartQuantity });

export type ChangeCartLine = z.input<typeof ChangeCartLine>;

export const RemoveCartLine = z.object({ cartId: CartId, variantId: VariantId });

export type RemoveCartLine = z.input<typeof RemoveCartLine>;

/** The fields of the checkout that are kept with the cart; whatever else is sent is left out. */
export const draftFields = [
  "email",
  "name",
  "line1",
  "line2",
  "postalCode",
  "city",
  "region",
  "country",
  "shipChoice",
  "giftNote",
] as const;

const typed = z.string().max(300).catch("");

export const KeepCheckoutDraft = z.object({
  cartId: CartId,
  draft: z.object({
    email: typed,
    name: typed,
    line1: typed,
    line2: typed,
    postalCode: typed,
    city: typed,
    region: typed,
    country: typed,
    shipChoice: typed,
    giftNote: z.string().max(600).catch("").default(""),
  }),
  /** Why sending it was refused, for the page that a browser without JavaScript is led back to. */
  refused: z.string().max(8000).optional(),
});

export type KeepCheckoutDraft = z.input<typeof KeepCheckoutDraft>;
