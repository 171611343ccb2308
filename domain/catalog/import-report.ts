// pure
// What an import did, or on a dry run would do, in numbers that add up to the file.
import type { Changes } from "./catalog-rows";
import type { ImportPlan } from "./import-plan";
import type { ProblemKind } from "./product-draft";

export type Tally = { inFile: number; created: number; changed: number; unchanged: number };

export type ImportReport = {
  rows: number;
  currency: string;
  products: Tally;
  variants: Tally;
  images: Tally;
  /** Variants that the file sells when out of stock. */
  continueVariants: number;
  /** Units put on hand by this import, and the variants they belong to. */
  counted: { variants: number; units: number };
  /** Units the file has below zero: sold already, now waiting orders. */
  owed: { variants: number; units: number };
  /** New variants the file has no count for. That is not 0: they are stocked nowhere yet. */
  uncounted: number;
  /** Known variants that were counted again, because that was asked for. */
  recounted: number;
  /** Known variants whose stock or policy in the shop is another than in the file, and was left as it is. */
  stockDiffers: number;
  policyDiffers: number;
  /** SKUs that stand on more than one variant of the file. */
  doubledSkus: number;
  problems: Record<ProblemKind, number>;
};

const noProblems: Record<ProblemKind, number> = {
  not_taken: 0,
  no_price: 0,
  quantity_not_taken: 0,
  detail_not_taken: 0,
  no_sku: 0,
  sku_doubled: 0,
  damaged_number: 0,
  scattered: 0,
};

export function newReport(currency: string): ImportReport {
  return {
    rows: 0,
    currency,
    products: newTally(),
    variants: newTally(),
    images: newTally(),
    continueVariants: 0,
    counted: { variants: 0, units: 0 },
    owed: { variants: 0, units: 0 },
    uncounted: 0,
    recounted: 0,
    stockDiffers: 0,
    policyDiffers: 0,
    doubledSkus: 0,
    problems: { ...noProblems },
  };
}

/**
 * Adds one batch. Its numbers follow from its plan, so that a dry run tells the same.
 * `continued`: handles of this batch that an earlier batch has counted already.
 */
export function addPlan(report: ImportReport, plan: ImportPlan, continued: ReadonlySet<string>): void {
  const createdAgain = plan.products.created.filter((product) => continued.has(product.handle)).length;
  addTally(report.products, plan.products);
  report.products.created -= createdAgain;
  report.products.unchanged -= continued.size - createdAgain;
  report.products.inFile -= continued.size;
  addTally(report.variants, plan.variants);
  addTally(report.images, plan.images);
  for (const { draft } of [...plan.newVariants, ...plan.knownVariants]) {
    if (draft.policy === "continue") report.continueVariants += 1;
  }
  for (const { draft } of plan.newVariants) addCount(report, draft.quantity);
}

function addTally<T>(tally: Tally, { created, changed, unchanged }: Changes<T>): void {
  tally.created += created.length;
  tally.changed += changed.length;
  tally.unchanged += unchanged;
  tally.inFile += created.length + changed.length + unchanged;
}

function addCount(report: ImportReport, quantity: number | undefined): void {
  if (quantity === undefined) report.uncounted += 1;
  else if (quantity < 0) {
    report.owed.variants += 1;
    report.owed.units -= quantity;
  } else {
    report.counted.variants += 1;
    report.counted.units += quantity;
  }
}

function newTally(): Tally {
  return { inFile: 0, created: 0, changed: 0, unchanged: 0 };
}
