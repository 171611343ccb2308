import { DecisionCard } from "@/components/availability/decision-card";
import { Button } from "@/components/ui/button";
import { KeyboardKey } from "@/components/ui/keyboard-key";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionChoice } from "@/domain/fulfilment/ship-or-wait";
import type { DecisionView } from "./decision-view";

type DecisionItemProps = {
  decision: DecisionView;
  canDecide: boolean;
  /** The form that decides several at once; without it there is nothing to tick. */
  pickForm?: string;
  onDecide: (decision: DecisionView, choice: DecisionChoice) => void;
};

const words: Record<DecisionChoice, { label: string; key: string }> = {
  ship_now: { label: "Ship now", key: "S" },
  wait: { label: "Wait", key: "W" },
};

export function DecisionItem({ decision, canDecide, pickForm, onDecide }: DecisionItemProps) {
  const other: DecisionChoice = decision.recommendation === "wait" ? "ship_now" : "wait";
  const recommended = words[decision.recommendation].label.toLowerCase();
  return (
    <li
      data-decision={decision.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the card takes the keys J, K, Enter, S and W
      tabIndex={0}
      aria-label={`Order ${decision.number}, ${decision.name}: we'd ${recommended}. ${decision.reason}`}
      className="rounded-lg"
    >
      <DecisionCard
        title={
          <span className="flex flex-wrap items-center gap-x-3">
            {pickForm ? (
              <input
                type="checkbox"
                form={pickForm}
                name="picked"
                value={`${decision.id} ${decision.recommendation} ${decision.number}`}
                aria-label={`Pick order ${decision.number}`}
                className="size-5"
              />
            ) : null}
            <TextLink href={`/admin/orders/${decision.orderId}`} className="figures">
              {decision.number}
            </TextLink>
            <bdi>{decision.name}</bdi>
          </span>
        }
        sentence={`We'd ${recommended}. ${decision.reason}`}
        ready={decision.ready.map(({ id, quantity, title }) => ({ id, quantity, name: <bdi>{title}</bdi> }))}
        waiting={decision.waiting.map(({ id, quantity, title, days }) => ({
          id,
          quantity,
          name: <bdi>{title}</bdi>,
          note: days,
        }))}
        costs={[
          { label: "Customer asked for", value: decision.wish },
          { label: "Order", value: decision.total },
        ]}
      >
        {canDecide ? (
          <>
            <Choice
              choice={decision.recommendation}
              tone="primary"
              onPress={() => onDecide(decision, decision.recommendation)}
            />
            <Choice choice={other} tone="secondary" onPress={() => onDecide(decision, other)} />
          </>
        ) : null}
      </DecisionCard>
    </li>
  );
}

function Choice({
  choice,
  tone,
  onPress,
}: {
  choice: DecisionChoice;
  tone: "primary" | "secondary";
  onPress: () => void;
}) {
  return (
    <Button tone={tone} onClick={onPress}>
      {words[choice].label}
      <span aria-hidden="true" className="max-lg:hidden">
        <KeyboardKey>{words[choice].key}</KeyboardKey>
      </span>
    </Button>
  );
}
