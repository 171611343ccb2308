import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { Announcement, DelayBanner } from "@/domain/store/told-banners";
import { formatDay } from "@/lib/format-day";
import { shellWords } from "@/messages/shell";

type StoreBannersProps = {
  announcement: Announcement | null;
  delayBanner: DelayBanner | null;
  locale: string;
  today: string;
};

/** What concerns every page: what the shop announces, and that everything takes longer just now. */
export function StoreBanners({ announcement, delayBanner, locale, today }: StoreBannersProps) {
  const words = shellWords(locale);
  if (!announcement && !delayBanner) return null;
  return (
    <aside aria-label={words.news}>
      {announcement ? (
        <Band look="bg-brand text-on-brand">
          {announcement.href ? (
            <a href={announcement.href} className="underline underline-offset-3">
              <bdi>{announcement.text}</bdi>
            </a>
          ) : (
            <bdi>{announcement.text}</bdi>
          )}
        </Band>
      ) : null}
      {delayBanner ? (
        <Band look="border-b border-line bg-sunken text-ink">
          <Icon name="info" className="me-2 inline size-5 align-text-bottom" />
          <strong className="font-semibold">{words.delays}</strong> <bdi>{delayBanner.text}</bdi>{" "}
          <span className="text-ink-soft">
            {words.delaysUntil(formatDay(delayBanner.untilDay, { today, locale }))}
          </span>
        </Band>
      ) : null}
    </aside>
  );
}

function Band({ look, children }: { look: string; children: ReactNode }) {
  return (
    <div className={look}>
      <p className="mx-auto max-w-6xl px-4 py-2.5 text-sm sm:px-6">{children}</p>
    </div>
  );
}
