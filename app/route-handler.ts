import { unstable_rethrow } from "next/navigation";
import { ZodError } from "zod";
import { calmSentence } from "@/app/form-action";
import { factsOf, type RequestFacts } from "@/app/request";
import { log } from "@/lib/log";
import { isRefusal, type RefusalCode } from "@/lib/refusal";
import { withRequestId } from "@/lib/request-context";

const statuses: Record<RefusalCode, number> = {
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  conflict: 409,
  gone: 410,
  rate_limited: 429,
  payment_failed: 402,
};

/** What every route handler that answers in JSON does around its work: a request id, a log line, and refusals as sentences. */
export async function routeHandler(
  name: string,
  sent: Request,
  work: (request: RequestFacts) => Promise<Response>,
): Promise<Response> {
  const request = factsOf(sent.headers);
  const started = performance.now();
  return withRequestId(request.requestId, async () => {
    const response = await answerOf(name, request, work);
    log.info({ route: name, status: response.status, ms: Math.round(performance.now() - started) }, "route");
    response.headers.set("x-request-id", request.requestId);
    return response;
  });
}

async function answerOf(
  name: string,
  request: RequestFacts,
  work: (request: RequestFacts) => Promise<Response>,
): Promise<Response> {
  try {
    return await work(request);
  } catch (error) {
    unstable_rethrow(error);
    if (isRefusal(error)) return sentence(statuses[error.code], error.message);
    if (error instanceof ZodError)
      return sentence(422, error.issues[0]?.message ?? "This isn't what belongs here.");
    log.error({ err: error, route: name }, "a route failed");
    return sentence(500, calmSentence(request.requestId));
  }
}

function sentence(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
}
