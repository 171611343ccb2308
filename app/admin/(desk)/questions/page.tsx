import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabNav } from "@/components/ui/tab-nav";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { listQuestions, type QuestionView } from "@/domain/conversations/queries";
import { formatInstant } from "@/lib/format-instant";
import { pageWindow } from "@/lib/page-window";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { NoPermission } from "../no-permission";

export const metadata: Metadata = { title: "Questions" };

const views: [QuestionView, string][] = [
  ["waiting", "Wait for an answer"],
  ["answered", "Answered"],
  ["closed", "Closed"],
];

type QuestionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What customers ask, whoever waits longest first. */
export default async function QuestionsPage({ searchParams }: QuestionsPageProps) {
  const { actor, shop } = await enterDesk("/admin/questions");
  if (!may(actor, "conversation.answer")) return <NoPermission />;
  const asked = await searchParams;
  const view = views.find(([name]) => name === asked.view)?.[0] ?? "waiting";
  const window = pageWindow(typeof asked.page === "string" ? asked.page : undefined);
  const { questions, total } = await listQuestions(actor, { view, window });
  return (
    <>
      <PageHeader
        title="Questions"
        lead="What customers ask. Your answer goes to them by mail and stands on their order page."
      />
      <div className="flex max-w-4xl flex-col gap-4">
        <TabNav
          label="Questions"
          tabs={views.map(([name, label]) => ({
            href: `/admin/questions?view=${name}`,
            label,
            current: name === view,
          }))}
        />
        {questions.length === 0 ? (
          <Card>
            <EmptyState
              icon="mail"
              title={view === "waiting" ? "Nobody waits for an answer" : "Nothing here"}
            >
              Customers ask from the page of their order or of a product.
            </EmptyState>
          </Card>
        ) : (
          <Card flush>
            <ul className="divide-y divide-line">
              {questions.map((question) => (
                <li key={question.id} className="flex flex-col gap-1 px-4 py-3 sm:px-5">
                  <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
                    <TextLink href={`/admin/questions/${question.id}`} className="font-semibold">
                      <bdi>{question.name || question.email}</bdi>
                      {question.orderNumber ? (
                        <span className="figures">, order {question.orderNumber}</span>
                      ) : null}
                      {question.product ? <bdi>, {question.product}</bdi> : null}
                    </TextLink>
                    <time className="text-xs text-ink-soft" dateTime={question.newestAt.toISOString()}>
                      {formatInstant(question.newestAt, shop)}
                    </time>
                  </p>
                  <p dir="auto" className="line-clamp-2 text-sm break-words text-ink-soft">
                    {question.newest}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {total > window.size ? (
          <ListPages
            path="/admin/questions"
            params={{ view }}
            window={window}
            total={total}
            label="Questions"
          />
        ) : null}
      </div>
    </>
  );
}
