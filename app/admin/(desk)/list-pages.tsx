import { Pagination } from "@/components/ui/pagination";
import type { PageWindow } from "@/lib/page-window";
import { formatCount } from "@/lib/plural";
import { hrefOf } from "./search-params";

type ListPagesProps = {
  path: string;
  params: Record<string, string>;
  window: PageWindow;
  total: number;
  label: string;
};

/** Back and on through a list, with counts that are true. */
export function ListPages({ path, params, window, total, label }: ListPagesProps) {
  const last = Math.min(window.offset + window.size, total);
  return (
    <Pagination
      label={label}
      previousHref={window.page > 1 ? hrefOf(path, { ...params, page: window.page - 1 }) : undefined}
      nextHref={last < total ? hrefOf(path, { ...params, page: window.page + 1 }) : undefined}
      text={`${formatCount(window.offset + 1)}–${formatCount(last)} of ${formatCount(total)}`}
    />
  );
}
