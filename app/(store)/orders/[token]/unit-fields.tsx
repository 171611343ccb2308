import { TextField } from "@/components/ui/input";

type UnitFieldsProps = {
  lines: readonly { orderLineId: string; title: string; atMost: number }[];
  label: (title: string) => string;
  values: Record<string, string> | undefined;
  isAllByDefault: boolean;
};

/** How many units of each line. */
export function UnitFields({ lines, label, values, isAllByDefault }: UnitFieldsProps) {
  return lines
    .filter((line) => line.atMost > 0)
    .map((line) => {
      const name = `quantity:${line.orderLineId}`;
      return (
        <TextField
          key={line.orderLineId}
          id={name}
          name={name}
          type="number"
          min={0}
          max={line.atMost}
          width={6}
          defaultValue={values?.[name] ?? (isAllByDefault ? line.atMost : 0)}
          label={<bdi>{label(line.title)}</bdi>}
        />
      );
    });
}
