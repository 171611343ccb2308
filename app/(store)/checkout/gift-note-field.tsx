import { TextareaField } from "@/components/ui/textarea";
import { giftNoteAtMost } from "@/domain/orders/gift-note";

/** A few words for whoever opens the parcel. */
export function GiftNoteField({
  typed = "",
  error,
}: {
  typed: string | undefined;
  error: string | undefined;
}) {
  return (
    <TextareaField
      id="giftNote"
      name="giftNote"
      label="Gift note"
      help={`A few words for whoever opens the parcel, at most ${giftNoteAtMost} characters.`}
      optional
      rows={3}
      defaultValue={typed}
      error={error}
    />
  );
}
