"use client";

import { useActionState, useState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { VariantFinder } from "../../purchase-orders/new/variant-finder";
import { setVariantAction } from "./actions";
import { type Supplied, SuppliedProduct } from "./supplied-product";

type SuppliedProductsProps = {
  supplierId: string;
  currency: string;
  products: Supplied[];
  canChange: boolean;
  sent: FormState | undefined;
};

/** What a supplier delivers, each product with its terms. */
export function SuppliedProducts({ supplierId, currency, products, canChange, sent }: SuppliedProductsProps) {
  const [state, send] = useActionState(setVariantAction, sent ?? untouchedForm());
  const [added, setAdded] = useState<Supplied[]>([]);
  const known = new Set(products.map((product) => product.variantId));
  const fresh = added.filter((product) => !known.has(product.variantId));
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <ul className="flex flex-col divide-y divide-line border-y border-line empty:hidden">
        {[...fresh, ...products].map((product) => (
          <SuppliedProduct
            key={`${product.variantId} ${JSON.stringify(product)}`}
            product={product}
            isNew={!known.has(product.variantId)}
            {...{ supplierId, currency, canChange, send }}
            values={state.values.variantId === product.variantId ? state.values : {}}
            errors={state.fieldErrors}
          />
        ))}
      </ul>
      {canChange ? (
        <VariantFinder
          chosen={[...products, ...fresh].map((product) => product.variantId)}
          error={state.fieldErrors.find}
          onChoose={({ variantId, title, variantTitle, sku }) =>
            setAdded((before) => [{ variantId, title, variantTitle, sku, ...usualTerms }, ...before])
          }
        />
      ) : null}
    </div>
  );
}

const usualTerms = {
  supplierSku: "",
  unitCost: "",
  packSize: "1",
  minimumQuantity: "1",
  leadTimeDays: "",
  preference: "0",
};
