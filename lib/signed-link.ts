import { createHmac, timingSafeEqual } from "node:crypto";

export type LinkPurpose =
  | "order"
  | "invitation"
  | "confirm-subscription"
  | "unsubscribe"
  | "alerts"
  | "purchase-order";

/**
 * The token of a link that is its own key: `<uuid as 22 characters><signature as 22 characters>`.
 * One purpose's token never opens another's door. Nothing is stored, so a link can be mailed again.
 */
export function signLink(purpose: LinkPurpose, id: string): string {
  return Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url") + signature(purpose, id);
}

/** The id that a token was made for, or undefined when it was forged, cut short or made for something else. */
export function readLink(purpose: LinkPurpose, token: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{44}$/.test(token)) return undefined;
  const id = idFrom(token.slice(0, 22));
  const given = Buffer.from(token.slice(22));
  const expected = Buffer.from(signature(purpose, id));
  return timingSafeEqual(given, expected) ? id : undefined;
}

/** A link to one version of something that can be sent again: `<token>.<version>`, the version signed with the id. */
export function signVersionedLink(purpose: LinkPurpose, id: string, version: number): string {
  const signed = signature(purpose, `${id}.${version}`);
  return `${Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url")}${signed}.${version}`;
}

/** The id and version that a token was made for, or undefined when either was tampered with. */
export function readVersionedLink(
  purpose: LinkPurpose,
  token: string,
): { id: string; version: number } | undefined {
  const [, idPart, signed, version] =
    /^([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{22})\.([1-9]\d{0,5})$/.exec(token) ?? [];
  if (!idPart || !signed || !version) return undefined;
  const id = idFrom(idPart);
  const expected = signature(purpose, `${id}.${version}`);
  return timingSafeEqual(Buffer.from(signed), Buffer.from(expected))
    ? { id, version: Number(version) }
    : undefined;
}

function idFrom(part: string): string {
  const hex = Buffer.from(part, "base64url").toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function signature(purpose: LinkPurpose, id: string): string {
  const secret = process.env.BACKFILL_SECRET;
  if (!secret) throw new Error("BACKFILL_SECRET is not set; `npm start` makes it on first start");
  return createHmac("sha256", secret).update(`${purpose}:${id}`).digest("base64url").slice(0, 22);
}
