// pure
/** Asks a picture's host for a size that fits, where it is known how: imported catalogues point to originals of many megabytes. */
export function sizedPicture(url: string, width: number): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (address.hostname !== "cdn.shopify.com") return url;
  address.searchParams.set("width", String(width));
  return address.toString();
}
