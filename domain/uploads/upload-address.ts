// pure
// Under which names the files of an uploaded picture lie, and where browsers find them.

export function pictureName(contentHash: string): string {
  return `${contentHash}.webp`;
}

export function iconName(contentHash: string): string {
  return `${contentHash}-icon.png`;
}

export function uploadAddress(name: string): string {
  return `/uploads/${name}`;
}
