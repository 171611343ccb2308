import { readUpload } from "@/domain/uploads/upload-files";

/** A picture that the merchant gave. Its name says what is in it, so it may be kept for good; it can never be a page (nosniff: next.config.js). */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const bytes = await readUpload(file);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, {
    headers: {
      "content-type": file.endsWith(".png") ? "image/png" : "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
