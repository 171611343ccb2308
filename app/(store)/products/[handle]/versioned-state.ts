import { createHash } from "node:crypto";
import { type ProductState, productState } from "@/app/(store)/products/[handle]/product-state";
import type { ProductView } from "@/domain/catalog/storefront";

export type VersionedState = ProductState & { version: string };

/** The same words have the same version, in whatever process they are made. */
export function versionedState(product: ProductView): VersionedState {
  const state = productState(product);
  const version = createHash("sha256").update(JSON.stringify(state)).digest("base64url").slice(0, 12);
  return { ...state, version };
}
