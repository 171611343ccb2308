import { ContactLinks } from "@/components/store/contact-links";
import { shellWords } from "@/messages/shell";
import type { StoreContact } from "./store-shell";

type StoreFooterProps = { merchantName: string; contact: StoreContact; locale: string };

/** What we promise about money, the pages about rules and one's own data, and how to reach a person. */
export function StoreFooter({ merchantName, contact, locale }: StoreFooterProps) {
  const words = shellWords(locale);
  const links = [
    { href: "/policy", label: words.policy },
    { href: "/policy#returns", label: words.returns },
    { href: "/alerts", label: words.alerts },
    { href: "/account", label: words.account },
    { href: "/privacy", label: words.privacy },
  ];
  return (
    <footer className="mt-8 border-t border-line bg-sunken print:hidden">
      <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-6 px-4 py-8 text-sm sm:grid-cols-2 sm:px-6 lg:grid-cols-[1fr_auto_auto]">
        <div className="flex max-w-[58ch] flex-col gap-1 text-ink-soft sm:max-lg:col-span-2">
          <p className="font-semibold text-ink">{words.payTitle}</p>
          <p>{words.payWords}</p>
        </div>
        <nav aria-label={words.goodToKnow}>
          <p className="font-semibold text-ink">{words.goodToKnow}</p>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-3 hover:text-ink"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <address className="not-italic">
          <p className="font-semibold text-ink">{words.askAPerson}</p>
          <div className="flex flex-col items-start">
            <ContactLinks contact={contact} locale={locale} />
          </div>
        </address>
        <p className="text-xs text-ink-faint sm:col-span-full">
          <bdi>{merchantName}</bdi>
        </p>
      </div>
    </footer>
  );
}
