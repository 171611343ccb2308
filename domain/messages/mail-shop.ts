// pure
import type { StoreSettings } from "@/domain/store/settings-schema";
import type { MailShop } from "@/emails/props";

/** How the shop introduces itself in every mail. */
export function mailShop(settings: StoreSettings): MailShop {
  const { name, contactEmail, contactPhone, postalAddress, brandColor, locale } = settings;
  return { name, contactEmail, contactPhone, postalAddress, brandColor, locale };
}
