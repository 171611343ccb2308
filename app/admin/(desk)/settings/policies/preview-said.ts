import type { PolicyPreview } from "@/domain/catalog/preview-policy";
import { plural } from "@/lib/plural";

const counted = (count: number) => plural(count, { one: "product", other: "products" });

/** What a rule would change, as one sentence: "Of 12 products 3 can no longer be ordered." */
export function previewSaid({ gained, lost, products, isPart }: PolicyPreview): string {
  const of = `Of ${isPart ? "the first " : ""}${counted(products)}`;
  if (gained === 0 && lost === 0) return `${of} none becomes orderable, and none stops being so.`;
  if (lost === 0) return `${of} ${gained} can be ordered that can't be now.`;
  if (gained === 0) return `${of} ${lost} can no longer be ordered.`;
  return `${of} ${gained} can be ordered that can't be now, and ${lost} no longer.`;
}
