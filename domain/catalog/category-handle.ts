// pure
// A category's place in an address: "Health & Beauty" is /collections/health-beauty.

export function categoryHandle(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return plain || "other";
}
