// The mail that carries a link to sign in, in the shop's language.
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

type Words = Omit<Extract<NewMessage, { kind: "account-link" }>["props"], "shop">;

function accountMail(settings: StoreSettings, recipient: string, version: string, words: Words): NewMessage {
  return { kind: "account-link", recipient, version, props: { shop: mailShop(settings), ...words } };
}
