// The process that lays out the stories: it hears the name of a scene and its arguments, and answers what came of it.
import { closeDb } from "@/db/client";
import { scenes } from "./scenes";

export type Call = { id: number; scene: string; args: unknown[] };
export type Answer = { id: number; result?: unknown; error?: string };

const byName = new Map<string, (...args: never[]) => Promise<unknown>>(Object.entries(scenes));

process.on("message", async ({ id, scene, args }: Call) => {
  const play = byName.get(scene);
  const answer: Answer = { id };
  try {
    if (!play) throw new Error(`There is no scene called ${scene}`);
    answer.result = await Reflect.apply(play, undefined, args);
  } catch (error) {
    answer.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  process.send?.(answer);
});

process.on("disconnect", () => void closeDb().then(() => process.exit(0)));
