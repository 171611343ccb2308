import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { ComingOrder } from "@/domain/allocation/scenario-queries";
import type { DeskShop } from "@/domain/store/queries";
import { formatDay } from "@/lib/format-day";
import type { ScenarioKind } from "./scenario-params";

type ScenarioFormProps = {
  kind: ScenarioKind;
  coming: ComingOrder[];
  companies: { id: string; name: string }[];
  /** What the address says already. */
  values: (name: string) => string;
  product: string | undefined;
  shop: DeskShop;
};

/** The question. It is asked by the address, so that it can be shared, and nothing is changed by asking. */
export function ScenarioForm({ kind, coming, companies, values, product, shop }: ScenarioFormProps) {
  const deliveries = [
    { value: "", label: "Choose a delivery" },
    ...coming.map(({ id, number, from, expectedOn }) => ({
      value: id,
      label: `${number} from ${from}, ${formatDay(expectedOn, shop)}`,
    })),
  ];
  const businesses = [
    { value: "", label: "No company by name" },
    ...companies.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form action="/admin/what-if" method="get" className="flex flex-col gap-4">
      <input type="hidden" name="kind" value={kind} />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {kind === "slip" || kind === "receipt" || kind === "cancel" ? (
          <SelectField
            id="po"
            name="po"
            label="Delivery"
            options={deliveries}
            defaultValue={values("po")}
            className="sm:col-span-2"
          />
        ) : null}
        {kind === "slip" ? (
          <TextField
            id="to"
            name="to"
            type="date"
            min={shop.today}
            label="Comes on"
            defaultValue={values("to")}
          />
        ) : null}
        {kind === "priority" ? (
          <>
            <TextField
              id="order"
              name="order"
              inputMode="numeric"
              label="Order number"
              optional
              defaultValue={values("order")}
            />
            <SelectField
              id="company"
              name="company"
              label="Or a company"
              options={businesses}
              defaultValue={values("company")}
              className="sm:col-span-2"
            />
          </>
        ) : null}
        {kind === "strategy" ? (
          <>
            {values("variant") ? <input type="hidden" name="variant" value={values("variant")} /> : null}
            <StrategyField name="consumers" label="Shoppers" value={values("consumers")} />
            <StrategyField name="businesses" label="Companies" value={values("businesses")} />
            <SelectField
              id="company"
              name="company"
              label="One company"
              options={businesses}
              defaultValue={values("company")}
            />
            <StrategyField name="strategy" label="That company" value={values("strategy")} />
          </>
        ) : null}
      </div>
      {kind === "strategy" ? (
        <p className="text-sm text-ink-soft">
          {product ? `Only for ${product}.` : "For every product that somebody waits for."}
        </p>
      ) : null}
      <Button type="submit" className="self-start">
        See what would change
      </Button>
    </form>
  );
}

const strategies = [
  { value: "", label: "Stay as they are" },
  { value: "win", label: "Win: first, in full" },
  { value: "gain", label: "Gain: keep units and days, may get better" },
  { value: "improve", label: "Improve: keep as many units, days may move" },
  { value: "redistribute", label: "Redistribute: by their own place again" },
  { value: "fill", label: "Fill: may lose, never gain" },
  { value: "lose", label: "Lose: last in line" },
];

function StrategyField({ name, label, value }: { name: string; label: string; value: string }) {
  return <SelectField id={name} name={name} label={label} options={strategies} defaultValue={value} />;
}
