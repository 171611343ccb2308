// pure
// Who is served before whom, for one variant: pins, then held units, then the buyer's tier, the day due, the place in the queue.

export type Rank = {
  id: string;
  /** Set while a person keeps this line first; the earlier pin wins. */
  pinnedAt: Date | null;
  isHold: boolean;
  /** Service level of the buyer; higher is served first. */
  tier: number;
  dueOn: string | null;
  queuedAt: Date;
};

/** Negative when `a` is served before `b`. Total: no two demands tie, so the same queue always gives the same plan. */
export function compareRank(a: Rank, b: Rank): number {
  return (
    comparePins(a, b) ||
    Number(b.isHold) - Number(a.isHold) ||
    b.tier - a.tier ||
    compareText(a.dueOn ?? "9999-12-31", b.dueOn ?? "9999-12-31") ||
    a.queuedAt.getTime() - b.queuedAt.getTime() ||
    compareText(a.id, b.id)
  );
}

/** Why this demand stands where it stands, in one phrase for staff. */
export function rankReason(rank: Rank): string {
  if (rank.pinnedAt) return "pinned";
  if (rank.isHold) return "held for an invited person";
  if (rank.tier > 0) return `service tier ${rank.tier}`;
  if (rank.dueOn) return `due ${rank.dueOn}`;
  return "order time";
}

function comparePins(a: Rank, b: Rank): number {
  if (a.pinnedAt && b.pinnedAt) return a.pinnedAt.getTime() - b.pinnedAt.getTime();
  return Number(b.pinnedAt !== null) - Number(a.pinnedAt !== null);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
