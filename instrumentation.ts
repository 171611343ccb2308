import type { Instrumentation } from "next";

/** Errors that a page, an action or a route did not handle, each with the request it belongs to. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("@/lib/log");
  log.error(
    {
      err: error,
      requestId: request.headers["x-request-id"],
      method: request.method,
      route: context.routePath,
      routeType: context.routeType,
    },
    "a request failed",
  );
};
