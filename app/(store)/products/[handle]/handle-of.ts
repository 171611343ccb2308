/** The handle as it is stored: Next gives the address's own spelling, with `%…` for whatever isn't plain. */
export function handleOf(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
