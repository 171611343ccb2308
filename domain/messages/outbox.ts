// The outbox: what people are to be told, written with the change that it tells of and sent by the worker.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MailKind, MailProps } from "@/emails/props";
import { newId } from "@/lib/id";

export type NewMessage = {
  [K in MailKind]: {
    kind: K;
    recipient: string;
    /** What makes this message this one; the same (recipient, kind, version) is written once. */
    version: string;
    orderId?: string;
    props: MailProps[K];
  };
}[MailKind];

/** Writes messages in bulk; one that was written before is left as it is. */
export async function queueMessages(tx: Tx, list: NewMessage[], at: Date): Promise<void> {
  for (let start = 0; start < list.length; start += 2000) {
    const rows = list.slice(start, start + 2000).map((message) => ({
      id: newId(),
      kind: message.kind,
      recipient: message.recipient,
      version: message.version,
      order_id: message.orderId ?? null,
      props: message.props,
    }));
    await tx.execute(sql`
      insert into messages (id, kind, recipient, version, order_id, props, next_attempt_at, created_at)
      select id, kind, recipient, version, order_id, props, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(id uuid, kind text, recipient text, version text, order_id uuid, props jsonb)
      on conflict (recipient, kind, version) do nothing`);
  }
}
