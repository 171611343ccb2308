import type { Logo } from "@/domain/store/appearance";
import { pictureName, uploadAddress } from "@/domain/uploads/upload-address";

/** Whose shop it is: its logo in the place of its name. Its measures are known, so that nothing moves when it has come. */
export function StoreName({ name, logo }: { name: string; logo: Logo | null }) {
  if (!logo) return <bdi className="block truncate">{name}</bdi>;
  return (
    // biome-ignore lint/performance/noImgElement: drawn by us in the one size that is needed
    <img
      src={uploadAddress(pictureName(logo.contentHash))}
      width={logo.width}
      height={logo.height}
      alt={logo.alt || name}
      className="h-10 w-auto max-w-full object-contain"
    />
  );
}
