// A merchant's file as text, whatever program saved it.
import { Refusal } from "./refusal";

/** UTF-8 with or without its mark, or UTF-16 with it; anything else isn't guessed at. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    yield decodeChunk(decoder, chunk);
  }
  if (decoder) yield decodeChunk(decoder, undefined);
}

function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0x50 && start[1] === 0x4b)
    throw refusal("This is a spreadsheet or a zip file. Save it as CSV (UTF-8) and import that.");
  const encoding =
    start[0] === 0xff && start[1] === 0xfe
      ? "utf-16le"
      : start[0] === 0xfe && start[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

function decodeChunk(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw refusal("The file isn't UTF-8 text. Save it as “CSV UTF-8” and import that.");
  }
}

function refusal(sentence: string): Refusal {
  return new Refusal("invalid", sentence, "file");
}
