// Draws a picture anew from what somebody sent: nothing of the file itself is kept, neither scripts nor where it was taken.
import sharp, { type Sharp } from "sharp";
import { log } from "@/lib/log";
import { Refusal } from "@/lib/refusal";

export type Redrawn = { bytes: Buffer; icon: Buffer; width: number; height: number };

type Bounds = { width: number; height: number };

const kinds: readonly string[] = ["png", "jpeg", "webp", "svg"];
const pixelsAtMost = 40_000_000;
const iconSide = 96;

/** Fits it into the bounds, and makes a square icon of it. What it is, its bytes say, never its name. Refused: anything else. */
export async function redrawPicture(sent: Uint8Array, bounds: Bounds, field: string): Promise<Redrawn> {
  try {
    const picture = await opened(sent, bounds);
    const webp = await picture
      .clone()
      .resize({ ...bounds, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 90, effort: 5 })
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true });
    const icon = await picture
      .clone()
      .resize(iconSide, iconSide, { fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png()
      .timeout({ seconds: 10 })
      .toBuffer();
    return { bytes: webp.data, icon, width: webp.info.width, height: webp.info.height };
  } catch (error) {
    log.info({ reason: error instanceof Error ? error.message : "" }, "a picture was refused");
    throw new Refusal(
      "invalid",
      "This isn't a picture that can be read. Send a PNG, JPEG, WebP or SVG.",
      field,
    );
  }
}

/** Drawings are measured first, and drawn as large as they will be shown. They can't fetch anything: they have no address. */
async function opened(sent: Uint8Array, bounds: Bounds): Promise<Sharp> {
  const limits = { limitInputPixels: pixelsAtMost, failOn: "error" as const };
  const { format, width, height } = await sharp(sent, limits).metadata();
  if (!kinds.includes(format)) throw new Error(`no picture for the web: ${format}`);
  if (format !== "svg") return sharp(sent, limits).autoOrient();
  const scale = Math.min(bounds.width / width, bounds.height / height);
  return sharp(sent, { ...limits, density: Math.min(Math.max(72 * scale, 1), 2400) });
}
