// pure
import type { Permission } from "@/domain/actor";
import type { Scenario } from "./scenario-input";

/** Whoever may do it may also ask what it would do. */
export function permissionFor({ kind }: Pick<Scenario, "kind">): Permission {
  switch (kind) {
    case "receipt":
      return "stock.receive";
    case "slip":
    case "cancel":
      return "purchasing.change";
    case "priority":
      return "allocation.pin";
    case "strategy":
      return "allocation.replan";
  }
}
