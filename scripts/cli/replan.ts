// `replan`: gives out the units of every variant that somebody waits for anew. What is right already stays.
import { Command } from "commander";
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { findDemandedVariants } from "@/domain/catalog/queries";
import { learnSlips } from "@/domain/promises/learn-slips";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";
import { progressOn } from "./progress";

const VARIANTS_A_TURN = 50;

export function replanCommand(): Command {
  return new Command("replan")
    .description(
      "Give out units anew to everybody who waits, by rank. What is right already is left alone, and what customers\nwere told stays told. How late suppliers come is learned anew first, unless only one SKU is meant.",
    )
    .option("--sku <sku>", "only the variants with this SKU")
    .action(replan);
}

async function replan({ sku }: { sku?: string }): Promise<void> {
  if (sku === undefined) await learnSlips(systemActor("command line"));
  const ids = await findDemandedVariants(getDb(), sku);
  if (ids.length === 0 && sku !== undefined)
    throw new Refusal("not_found", `Nobody has ordered a variant with the SKU “${sku}” that is still open.`);
  const progress = progressOn(process.stderr, "variants");
  let changed = 0;
  for (let start = 0; start < ids.length; start += VARIANTS_A_TURN) {
    changed += await replanVariants(systemActor("command line"), ids.slice(start, start + VARIANTS_A_TURN));
    progress.show(Math.min(start + VARIANTS_A_TURN, ids.length), ids.length);
  }
  progress.end();
  console.log(
    `${plural(ids.length, { one: "variant", other: "variants" })} looked at, ${plural(changed, { one: "line", other: "lines" })} with a new promise.`,
  );
}
