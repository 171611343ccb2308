import { type FormFields, numberFrom } from "@/app/form-fields";

/**
 * What a form orders: `ordered.<key>` units and, when it has one, `day.<key>`. The key of a line that is there already is its
 * id, and `line.<key>` names its product; the key of a new one is the product itself.
 */
export function orderedLines(fields: FormFields) {
  return fields.startingWith("ordered.").map(([key, text]) => {
    const variantId = fields.text(`line.${key}`);
    return {
      ...(variantId !== "" && { lineId: key }),
      variantId: variantId || key,
      quantity: numberFrom(text) ?? Number.NaN,
      expectedOn: fields.text(`day.${key}`) || null,
    };
  });
}

/** The form's name of a field that a verb calls `lines.0.quantity`. */
export function orderedFieldOf(form: FormData): (path: string) => string {
  const keys = [...form.keys()].filter((name) => name.startsWith("ordered.")).map((name) => name.slice(8));
  return (path) =>
    path === "lines"
      ? "find"
      : path.replace(/^lines\.(\d+)\.(quantity|expectedOn)$/, (_, index, field) =>
          field === "quantity" ? `ordered.${keys[Number(index)]}` : `day.${keys[Number(index)]}`,
        );
}
