import { connection } from "next/server";
import { handleOf } from "@/app/(store)/products/[handle]/handle-of";
import { drawPicture } from "@/app/share-pictures/[...of]/draw";
import { pictureOf } from "@/app/share-pictures/[...of]/picture-of";
import { Lru } from "@/lib/cache/lru.mjs";

/** By what is drawn on them, so that a changed state is drawn anew and nothing else. */
const drawn = new Lru<ArrayBuffer>(8 * 1024 * 1024);

/** The picture that a shared link shows: of the front page, a collection or a product. */
export async function GET(_sent: Request, { params }: { params: Promise<{ of: string[] }> }) {
  await connection();
  const picture = await pictureOf((await params).of.map(handleOf));
  if (!picture) return new Response("There is no such picture.", { status: 404 });
  const key = JSON.stringify(picture);
  const image = drawn.get(key) ?? (await drawPicture(picture));
  drawn.set(key, image, image.byteLength + key.length);
  return new Response(image, {
    headers: { "content-type": "image/png", "cache-control": "public, max-age=300" },
  });
}
