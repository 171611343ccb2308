import { Icon } from "@/components/ui/icon";
import { shellWords } from "@/messages/shell";
import type { StoreContact } from "./store-shell";

type ContactLinksProps = { contact: StoreContact; locale: string; brief?: boolean };

/** Telephone and mail. `brief` leaves signs on a phone, so that both stay on its line with the menu. */
export function ContactLinks({ contact, locale, brief = false }: ContactLinksProps) {
  const words = shellWords(locale);
  const said = brief ? "max-md:sr-only" : "wrap-anywhere";
  return (
    <>
      {contact.phone ? (
        <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`} className={`figures ${link}`}>
          <Icon name="phone" className="size-4.5" />
          <span className="sr-only">{words.callUs}</span>
          <bdi className={said}>{contact.phone}</bdi>
        </a>
      ) : null}
      {contact.email ? (
        <a href={`mailto:${contact.email}`} className={link}>
          <Icon name="mail" className="size-4.5" />
          <span className="sr-only">{words.writeToUs}: </span>
          <bdi className={said}>{contact.email}</bdi>
        </a>
      ) : null}
    </>
  );
}

const link =
  "inline-flex min-h-11 min-w-11 items-center gap-1.5 text-ink-soft underline-offset-3 hover:text-ink hover:underline max-md:justify-center";
