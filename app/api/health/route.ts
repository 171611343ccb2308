import { connection } from "next/server";
import { databaseAnswers } from "@/domain/store/database-answers";
import { log } from "@/lib/log";

const ANSWER_WITHIN_MS = 2_000;

/** 200 only when the database answers: what a load balancer or the start script asks. */
export async function GET(): Promise<Response> {
  await connection();
  try {
    await databaseAnswers(ANSWER_WITHIN_MS);
    return answer(200, "ok");
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return answer(503, "database unavailable");
  }
}

function answer(status: number, text: string): Response {
  return Response.json({ status: text }, { status, headers: { "Cache-Control": "no-store" } });
}
