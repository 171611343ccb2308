import { TextareaField } from "@/components/ui/textarea";
import { giftNoteAtMost } from "@/domain/orders/gift-note";
import { checkoutWords } from "@/messages/checkout";

/** A few words for whoever opens the parcel. */
export function GiftNoteField({
  typed = "",
  error,
  locale,
}: {
  typed: string | undefined;
  error: string | undefined;
  locale: string;
}) {
  const words = checkoutWords(locale);
  return (
    <TextareaField
      id="giftNote"
      name="giftNote"
      label={words.giftNote.label}
      help={words.giftNote.help(giftNoteAtMost)}
      optional={words.optional}
      rows={3}
      defaultValue={typed}
      error={error}
    />
  );
}
