// pure
/** Which rows of a long list a page shows: `?page=3` of fifty each. Whatever else is written there is the first page. */
export type PageWindow = { page: number; size: number; offset: number };

export function pageWindow(text: string | undefined, size = 50): PageWindow {
  const page = text && /^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1;
  return { page, size, offset: (page - 1) * size };
}
