// The merchant shows the store's logo at the top of every page and in browsers' tabs, or takes it down.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { redrawPicture } from "@/domain/uploads/redraw-picture";
import { iconName, pictureName } from "@/domain/uploads/upload-address";
import { contentHashOf, keepFile } from "@/domain/uploads/upload-files";
import { insertUpload } from "@/domain/uploads/uploads";
import { now } from "@/lib/clock";
import { putSettings } from "./changed-settings";

const bytesAtMost = 2 * 1024 * 1024;
/** Twice as large as it is shown, for fine screens. */
const bounds = { width: 480, height: 120 };

export const ChangeLogo = z.object({
  /** Null takes the logo down. */
  logo: z
    .object({
      name: z.string().max(255),
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.byteLength > 0, "Choose a picture first.")
        .refine(
          (bytes) => bytes.byteLength <= bytesAtMost,
          "This picture is larger than 2 MB. Send a smaller one.",
        ),
    })
    .nullable(),
});
export type ChangeLogo = z.input<typeof ChangeLogo>;

/** The files are kept before the row: a file that nobody names does no harm. */
export async function changeLogo(actor: Actor, input: ChangeLogo): Promise<void> {
  authorize(actor, "store.change");
  const { logo } = ChangeLogo.parse(input);
  if (!logo) {
    await transaction(async (tx) => {
      await putSettings(tx, actor, "logo", () => ({ logo: null }));
    });
    return;
  }
  const { bytes, icon, width, height } = await redrawPicture(logo.bytes, bounds, "logo");
  const contentHash = contentHashOf(bytes);
  await keepFile(pictureName(contentHash), bytes);
  await keepFile(iconName(contentHash), icon);
  const at = now();
  await transaction(async (tx) => {
    const eventId = await recordEvent(tx, actor, { name: "picture.uploaded", at, data: { contentHash } });
    const upload = { contentHash, purpose: "logo", originalName: logo.name, width, height } as const;
    await insertUpload(tx, { ...upload, widths: [width], bytes: bytes.length, eventId, uploadedAt: at });
    await putSettings(tx, actor, "logo", (settings) => ({
      logo: { contentHash, width, height, alt: settings.logo?.alt ?? "" },
    }));
  });
}
