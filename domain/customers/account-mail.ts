// The mails that carry a link to prove an address, each in the shop's language.
import { mailShop } from "@/domain/messages/mail-shop";
import type { NewMessage } from "@/domain/messages/outbox";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { storeUrl } from "@/lib/links";
import { accountMailWords } from "@/messages/account-mail";

type Secrets = { id: string; token: string; code: string };

export function signInMail(settings: StoreSettings, recipient: string, link: Secrets): NewMessage {
  const words = accountMailWords(settings.locale);
  return accountMail(settings, recipient, link.id, {
    subject: words.signInSubject(settings.name),
    heading: words.signInHeading,
    words: words.signIn,
    link: storeUrl(`/account/sign-in/${link.token}`),
    action: words.signInAction,
    code: words.code(link.code),
    footnote: words.signInFootnote,
  });
}

export function changeEmailMail(settings: StoreSettings, recipient: string, link: Secrets): NewMessage {
  const words = accountMailWords(settings.locale);
  return accountMail(settings, recipient, link.id, {
    subject: words.changeSubject(settings.name),
    heading: words.changeHeading,
    words: words.change,
    link: storeUrl(`/account/confirm-email/${link.token}`),
    action: words.changeAction,
    code: "",
    footnote: words.changeFootnote,
  });
}

/** To the old address, so that nobody loses an account without hearing of it. */
export function emailChangedMail(settings: StoreSettings, recipient: string, linkId: string): NewMessage {
  const words = accountMailWords(settings.locale);
  return accountMail(settings, recipient, linkId, {
    subject: words.changedSubject(settings.name),
    heading: words.changedHeading,
    words: words.changed,
    link: "",
    action: "",
    code: "",
    footnote: words.changedFootnote,
  });
}

export function privacyMail(settings: StoreSettings, recipient: string, link: Secrets): NewMessage {
  const words = accountMailWords(settings.locale);
  return accountMail(settings, recipient, link.id, {
    subject: words.privacySubject(settings.name),
    heading: words.privacyHeading,
    words: words.privacy,
    link: storeUrl(`/privacy/${link.token}`),
    action: words.privacyAction,
    code: "",
    footnote: words.privacyFootnote,
  });
}

type Words = Omit<Extract<NewMessage, { kind: "account-link" }>["props"], "shop">;

function accountMail(settings: StoreSettings, recipient: string, version: string, words: Words): NewMessage {
  return { kind: "account-link", recipient, version, props: { shop: mailShop(settings), ...words } };
}
