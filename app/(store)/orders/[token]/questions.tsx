import clsx from "clsx";
import { sentForm } from "@/app/sent-form";
import { TextareaField } from "@/components/ui/textarea";
import type { ThreadMessage } from "@/domain/conversations/queries";
import { formatInstant } from "@/lib/format-instant";
import { conversationWords } from "@/messages/conversations";
import { ChangeForm } from "./change-form";
import { askQuestionAction } from "./self-service-actions";

type QuestionsProps = {
  messages: readonly ThreadMessage[];
  token: string;
  shop: { locale: string; timeZone: string };
};

/** What was asked and answered, and the way to ask. */
export async function Questions({ messages, token, shop }: QuestionsProps) {
  const words = conversationWords(shop.locale).ask;
  const sent = await sentForm("ask-question");
  return (
    <section
      id="questions"
      aria-labelledby="questions-title"
      className={clsx("flex flex-col gap-4", messages.length === 0 && "print:hidden")}
    >
      <h2 id="questions-title" className="font-display text-xl font-semibold text-ink">
        {words.title}
      </h2>
      {messages.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {messages.map((message) => (
            <li key={message.id} className="rounded-lg border border-line bg-surface px-4 py-3">
              <p className="text-xs text-ink-soft">
                <bdi className="font-semibold text-ink">
                  {message.author === "customer" ? words.you : message.authorName}
                </bdi>{" "}
                <time dateTime={message.at.toISOString()}>{formatInstant(message.at, shop)}</time>
              </p>
              <p dir="auto" className="mt-1 text-sm break-words whitespace-pre-wrap text-ink">
                {message.body}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      {messages.at(-1)?.author === "customer" ? (
        <p className="text-sm text-ink-soft">{words.waiting}</p>
      ) : null}
      <ChangeForm
        key={messages.length}
        action={askQuestionAction}
        hidden={{ token }}
        submit={words.send}
        pending={words.sending}
        sent={sent}
      >
        <TextareaField
          id="question"
          name="body"
          label={words.label}
          help={words.lead}
          rows={4}
          maxLength={4000}
          defaultValue={sent?.values.body}
        />
      </ChangeForm>
    </section>
  );
}
