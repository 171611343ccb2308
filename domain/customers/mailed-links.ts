// Links that are mailed to prove that an address is somebody's own: to sign in, to move to another address, to see one's data.
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { type MailedLinkPurpose, mailedLinks } from "@/db/schema/accounts";
import { hashMailedSecret, isMailedToken, newMailedCode, newMailedToken } from "@/lib/auth/mailed-secret";
import { newId } from "@/lib/id";

export const codeTriesAtMost = 5;

export type NewMailedLink = {
  purpose: MailedLinkPurpose;
  email: string;
  customerId?: string;
  nextPath?: string;
  minutes: number;
  at: Date;
};

/** Writes the link and gives its secrets, which are nowhere but in the mail. */
export async function insertMailedLink(tx: Tx, input: NewMailedLink) {
  const { minutes, at, ...link } = input;
  const id = newId();
  const token = newMailedToken();
  const code = newMailedCode();
  await tx.insert(mailedLinks).values({
    id,
    ...link,
    tokenHash: hashMailedSecret(token),
    codeHash: link.purpose === "sign_in" ? hashMailedSecret(code, id) : null,
    sentAt: at,
    expiresAt: new Date(at.getTime() + minutes * 60_000),
  });
  return { id, token, code };
}

const columns = {
  id: mailedLinks.id,
  email: mailedLinks.email,
  customerId: mailedLinks.customerId,
  codeHash: mailedLinks.codeHash,
  nextPath: mailedLinks.nextPath,
};

/** The live link with this secret; undefined when it was never sent, is used up or past its time. */
export async function findMailedLink(db: Db | Tx, purpose: MailedLinkPurpose, token: string, at: Date) {
  if (!isMailedToken(token)) return undefined;
  const [link] = await db
    .select(columns)
    .from(mailedLinks)
    .where(and(isLive(purpose, at), eq(mailedLinks.tokenHash, hashMailedSecret(token))));
  return link;
}

/** Uses a link up: of two who press at once, one gets it. */
export async function useMailedLink(tx: Tx, purpose: MailedLinkPurpose, id: string, at: Date) {
  const [link] = await tx
    .update(mailedLinks)
    .set({ usedAt: at })
    .where(and(isLive(purpose, at), eq(mailedLinks.id, id)))
    .returning(columns);
  return link;
}

/** Counts a try at the code before it is looked at; undefined when the link is over or was tried too often. */
export async function countCodeTry(tx: Tx, id: string, at: Date) {
  const [link] = await tx
    .update(mailedLinks)
    .set({ codeTries: sql`${mailedLinks.codeTries} + 1` })
    .where(and(isLive("sign_in", at), eq(mailedLinks.id, id), lt(mailedLinks.codeTries, codeTriesAtMost)))
    .returning(columns);
  return link;
}

export async function deleteMailedLinksOf(tx: Tx, email: string): Promise<number> {
  return (await tx.delete(mailedLinks).where(eq(mailedLinks.email, email)).returning({ id: mailedLinks.id }))
    .length;
}

/** Those whose time passed before `before`. */
export async function deleteOldMailedLinks(tx: Tx, before: Date): Promise<number> {
  const gone = await tx
    .delete(mailedLinks)
    .where(lt(mailedLinks.expiresAt, before))
    .returning({ id: mailedLinks.id });
  return gone.length;
}

function isLive(purpose: MailedLinkPurpose, at: Date) {
  return and(eq(mailedLinks.purpose, purpose), isNull(mailedLinks.usedAt), gt(mailedLinks.expiresAt, at));
}
