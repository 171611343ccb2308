import Link from "next/link";
import { buttonLook } from "@/components/ui/button-look";

type PaginationProps = {
  label: string;
  previousHref?: string;
  nextHref?: string /** "1–50 of 1,204" */;
  text?: string;
};

/** Back and on through a long list. What can't be reached isn't a link. */
export function Pagination({ label, previousHref, nextHref, text }: PaginationProps) {
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3 pt-4">
      <Step href={previousHref} rel="prev" text="Previous" />
      {text ? <span className="figures text-sm text-ink-soft">{text}</span> : null}
      <Step href={nextHref} rel="next" text="Next" />
    </nav>
  );
}

function Step({ href, rel, text }: { href?: string; rel: "prev" | "next"; text: string }) {
  if (!href) return <span className={buttonLook({ size: "small" }, "invisible")}>{text}</span>;
  return (
    <Link href={href} rel={rel} className={buttonLook({ size: "small" })}>
      {text}
    </Link>
  );
}
