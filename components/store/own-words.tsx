import { Fragment } from "react";
import { type Block, blocksOf, type Inline } from "@/domain/store/policy-text";

/** What the merchant typed, as paragraphs, lists and links; everything else stays the text that it is. */
export function OwnWords({ typed }: { typed: string }) {
  return blocksOf(typed).map((block) => <OwnBlock key={JSON.stringify(block)} block={block} />);
}

function OwnBlock({ block }: { block: Block }) {
  if (block.kind === "list")
    return (
      <ul dir="auto" className="flex list-disc flex-col gap-1 ps-5 text-ink-soft">
        {block.items.map((item) => (
          <li key={JSON.stringify(item)}>
            <OwnLine parts={item} />
          </li>
        ))}
      </ul>
    );
  return (
    <p dir="auto" className="text-ink-soft wrap-anywhere">
      {block.lines.map((line, index) => (
        <Fragment key={JSON.stringify(line)}>
          {index > 0 ? <br /> : null}
          <OwnLine parts={line} />
        </Fragment>
      ))}
    </p>
  );
}

function OwnLine({ parts }: { parts: Inline[] }) {
  return parts.map((part) => <OwnPart key={JSON.stringify(part)} part={part} />);
}

function OwnPart({ part: { text, href, isStrong } }: { part: Inline }) {
  if (href)
    return (
      <a href={href} className="text-ink underline underline-offset-3">
        {text}
      </a>
    );
  return isStrong ? <strong className="font-semibold text-ink">{text}</strong> : text;
}
