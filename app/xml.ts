import { XMLBuilder } from "fast-xml-parser";

const builder = new XMLBuilder({ processEntities: true, suppressEmptyNode: true });

/** XML of plain data. Letters that XML can't hold at all (a bell, half an emoji) are left out. */
export function xmlOf(data: Record<string, unknown>): string {
  return builder
    .build(data)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (letter) => ("\t\n\r\u0085".includes(letter) ? letter : ""))
    .toWellFormed();
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function xmlAnswer(body: string | ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=300" },
  });
}
