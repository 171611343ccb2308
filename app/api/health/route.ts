import { sql } from "drizzle-orm";
import { connection } from "next/server";
import { getDb } from "@/db/client";
import { log } from "@/lib/log";

const ANSWER_WITHIN_MS = 2_000;

/** 200 only when the database answers: what a load balancer or the start script asks. */
export async function GET(): Promise<Response> {
  await connection();
  try {
    await databaseAnswers();
    return answer(200, "ok");
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return answer(503, "database unavailable");
  }
}

async function databaseAnswers(): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)), ANSWER_WITHIN_MS);
  });
  try {
    await Promise.race([getDb().execute(sql`select 1`), late]);
  } finally {
    clearTimeout(timer);
  }
}

function answer(status: number, text: string): Response {
  return Response.json({ status: text }, { status, headers: { "Cache-Control": "no-store" } });
}
