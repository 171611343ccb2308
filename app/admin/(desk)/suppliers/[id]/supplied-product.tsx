import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { VariantName } from "../../variant-name";

/** A product and its terms as they are typed. */
export type Supplied = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  supplierSku: string;
  unitCost: string;
  packSize: string;
  minimumQuantity: string;
  leadTimeDays: string;
  preference: string;
};

type SuppliedProductProps = {
  product: Supplied;
  /** It isn't among what the supplier delivers until its terms are kept. */
  isNew: boolean;
  supplierId: string;
  currency: string;
  canChange: boolean;
  send: (form: FormData) => void;
  values: Record<string, string>;
  errors: Record<string, string>;
};

const fields = [
  { name: "supplierSku", label: "Their number", width: 14, mode: "text", optional: true },
  { name: "unitCost", label: "Price of one", width: 8, mode: "decimal", optional: true },
  { name: "packSize", label: "Units in a pack", width: 6, mode: "numeric", optional: false },
  { name: "minimumQuantity", label: "At least", width: 6, mode: "numeric", optional: false },
  { name: "leadTimeDays", label: "Own lead time", width: 6, mode: "numeric", optional: true },
  { name: "preference", label: "Asked as number", width: 6, mode: "numeric", optional: false },
] as const;

export function SuppliedProduct(props: SuppliedProductProps) {
  const { product, isNew, supplierId, currency, canChange, send, values, errors } = props;
  const { variantId, title, variantTitle, sku } = product;
  const hasError = fields.some(({ name }) => errors[`${name}.${variantId}`]);
  return (
    <li className="py-2">
      <details open={isNew || hasError}>
        <summary className="flex min-h-8 cursor-pointer flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm">
          <span className="min-w-0">
            <VariantName title={title} variantTitle={variantTitle} sku={sku} />
          </span>
          <span className="figures inline-flex items-center gap-1 text-ink-soft">
            {isNew ? "Not kept yet" : inShort(product, currency) || "Usual terms"}
            <Icon name="chevronDown" className="size-4" />
          </span>
        </summary>
        {canChange ? (
          <form action={send} noValidate className="flex flex-col gap-3 py-3">
            <input type="hidden" name="supplierId" value={supplierId} />
            <input type="hidden" name="variantId" value={variantId} />
            <input type="hidden" name="currency" value={currency} />
            <div className="flex flex-wrap gap-3">
              {fields.map(({ name, label, width, mode, optional }) => (
                <TextField
                  key={name}
                  id={`${name}.${variantId}`}
                  name={`${name}.${variantId}`}
                  label={name === "unitCost" ? `${label}, ${currency}` : label}
                  optional={optional}
                  inputMode={mode}
                  width={width}
                  defaultValue={values[`${name}.${variantId}`] ?? product[name]}
                  error={errors[`${name}.${variantId}`]}
                  autoComplete="off"
                />
              ))}
            </div>
            <p className="text-sm text-ink-soft">
              The lowest number is asked first when several suppliers have it. Without a lead time of its own
              the supplier's counts.
            </p>
            <div className="flex gap-2">
              <SubmitButton tone="secondary" size="small" name="step" value="keep" pendingText="Keeping">
                Keep
              </SubmitButton>
              {isNew ? null : (
                <SubmitButton tone="quiet" size="small" name="step" value="remove" pendingText="Removing">
                  They don't deliver it any more
                </SubmitButton>
              )}
            </div>
          </form>
        ) : null}
      </details>
    </li>
  );
}

function inShort(product: Supplied, currency: string): string {
  return [
    product.supplierSku,
    product.unitCost && `${product.unitCost} ${currency}`,
    product.packSize !== "1" && `packs of ${product.packSize}`,
    product.minimumQuantity !== "1" && `at least ${product.minimumQuantity}`,
    product.leadTimeDays && `${product.leadTimeDays} days`,
  ]
    .filter(Boolean)
    .join(" · ");
}
