// Runs a command to its end: whatever goes wrong is one line, and the exit code says so.
import { type Command, CommanderError } from "commander";
import { ZodError } from "zod";
import { closeDb } from "@/db/client";
import { isRefusal } from "@/lib/refusal";

export async function runProgram(program: Command): Promise<void> {
  for (const command of withSubcommands(program)) {
    command.exitOverride().showHelpAfterError("(--help tells how it is used)");
  }
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = tell(error);
  } finally {
    await closeDb();
  }
  // A queue or a pool that a verb opened on its way must not keep the command from ending.
  process.stdout.write("", () => process.exit());
}

function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode; // commander has said it already
  if (error instanceof Error && "code" in error && error.code === "EPIPE") return 0; // `| head` has seen enough
  console.error(sentenceOf(error));
  if (process.env.BACKFILL_DEBUG) console.error(error);
  return 1;
}

function sentenceOf(error: unknown): string {
  if (isRefusal(error)) return error.message;
  if (error instanceof ZodError) return error.issues[0]?.message ?? "One of the options isn't right.";
  if (error instanceof AggregateError && error.errors[0] instanceof Error)
    return `It didn't work: ${error.errors[0].message}`;
  return `It didn't work: ${error instanceof Error ? error.message : String(error)}`;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
