import Link from "next/link";
import { buttonLook } from "@/components/ui/button-look";

type PaginationProps = {
  label: string;
  previousHref?: string;
  /** Where there is no page before, only the first one. */
  previousText?: string;
  nextHref?: string /** "1–50 of 1,204" */;
  text?: string;
};

/** Back and on through a long list. What can't be reached isn't a link. */
export function Pagination({
  label,
  previousHref,
  previousText = "Previous",
  nextHref,
  text,
}: PaginationProps) {
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3 pt-4">
      <Step href={previousHref} rel="prev" text={previousText} />
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
