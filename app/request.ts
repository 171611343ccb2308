import { headers } from "next/headers";
import { newId } from "@/lib/id";
import { isSameOrigin } from "@/lib/same-origin";

/** What is known about the request behind an action or a route. */
export type RequestFacts = {
  /** Given by the proxy in front when it is well-formed, else made here; in every log line, event and calm error. */
  requestId: string;
  isSameOrigin: boolean;
  /** The network address that the last proxy saw. Without a proxy a sender can write it themselves: never a proof. */
  place: string;
  userAgent: string;
  /** The page of ours that the request was sent from. */
  fromPath: string | undefined;
};

export async function requestFacts(): Promise<RequestFacts> {
  return factsOf(await headers());
}

export function factsOf(sent: Headers): RequestFacts {
  return {
    requestId: wellFormed(sent.get("x-request-id")) ?? newId(),
    isSameOrigin: isSameOrigin(sent, process.env.BACKFILL_URL),
    place: sent.get("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 100) ?? "unknown",
    userAgent: sent.get("user-agent") ?? "",
    fromPath: pathOf(sent.get("referer")),
  };
}

function wellFormed(requestId: string | null): string | undefined {
  return requestId && /^[A-Za-z0-9][A-Za-z0-9._-]{7,127}$/.test(requestId) ? requestId : undefined;
}

function pathOf(address: string | null): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.pathname + url.search;
}
