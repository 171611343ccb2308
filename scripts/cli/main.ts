// `npm run backfill -- <command>`: what is done to a shop from the command line, as Backfill itself.
import { Command } from "commander";
import { z } from "zod";
import { plainIssue } from "@/lib/plain-issues";
import { exportCommand } from "./export";
import { importCommand } from "./import";
import { replanCommand } from "./replan";
import { runProgram } from "./run-program";
import { seedCommand } from "./seed";
import { staffCommand } from "./staff";
import { verifyCommand } from "./verify";

z.config({ customError: plainIssue });

const program = new Command("npm run backfill --")
  .usage("<command> [options]")
  .description("Does things to the shop whose data lies here (or in DATABASE_URL).")
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(staffCommand())
  .addCommand(verifyCommand())
  .addCommand(replanCommand())
  .addCommand(seedCommand());

await runProgram(program);
