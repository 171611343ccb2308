import { readFile } from "node:fs/promises";
import { ImageResponse } from "next/og";
import { drawableText } from "@/lib/drawable-text";
import { fontFiles } from "@/lib/pdf/fonts";

export type SharePicture = {
  shop: string;
  title: string;
  /** Under the title: what it costs. */
  detail: string;
  /** How it can be had, each with the tone that this has in the shop. */
  states: { tone: Tone; text: string }[];
  /** `#rrggbb`, or empty for the house's own. */
  brandColor: string;
};

export type Tone = "here" | "coming" | "gone";

export const size = { width: 1200, height: 630 };

/** The availability colours of globals.css, which this renderer can't read. */
const colours: Record<Tone, { ground: string; ink: string }> = {
  here: { ground: "#e0f6e6", ink: "#12502b" },
  coming: { ground: "#e2f1fe", ink: "#174a77" },
  gone: { ground: "#f0ebe8", ink: "#5a4238" },
};

/** 1200 by 630, as messengers and networks show a link: the shop, the thing, and whether it can be had. No network is asked. */
export async function drawPicture(picture: SharePicture): Promise<ArrayBuffer> {
  const fonts = await Promise.all(
    fontFiles("bold").map(async (file, index) => ({
      name: `house-${index}`,
      data: await readFile(file),
      weight: 600 as const,
      style: "normal" as const,
    })),
  );
  const title = drawableText(picture.title);
  const response = new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "72px 80px",
        background: "#faf8f4",
        color: "#241f1b",
        borderTop: `24px solid ${picture.brandColor || "#6f2c50"}`,
        fontFamily: fonts.map(({ name }) => name).join(", "),
      }}
    >
      <div style={{ display: "flex", fontSize: 36, color: "#6a5f57" }}>
        {clipped(drawableText(picture.shop), 60)}
      </div>
      <div style={{ display: "flex", flexDirection: "column", gap: 20 }}>
        <div style={{ display: "flex", fontSize: title.length > 45 ? 60 : 80, lineHeight: 1.1 }}>
          {clipped(title, 90)}
        </div>
        {picture.detail ? (
          <div style={{ display: "flex", fontSize: 44 }}>{drawableText(picture.detail)}</div>
        ) : null}
      </div>
      <div style={{ display: "flex", gap: 24 }}>
        {picture.states.map(({ tone, text }) => (
          <div
            key={text}
            style={{
              display: "flex",
              alignItems: "center",
              gap: 18,
              padding: "18px 32px",
              borderRadius: 20,
              fontSize: 38,
              background: colours[tone].ground,
              color: colours[tone].ink,
            }}
          >
            <Sign tone={tone} />
            {drawableText(text)}
          </div>
        ))}
      </div>
    </div>,
    { ...size, fonts },
  );
  return response.arrayBuffer();
}

/** A full, a half and an empty circle: the state is never said by its colour alone. */
function Sign({ tone }: { tone: Tone }) {
  const { ink } = colours[tone];
  const filled = tone === "here" ? 28 : tone === "coming" ? 14 : 0;
  return (
    <div
      style={{
        display: "flex",
        width: 34,
        height: 34,
        borderRadius: 17,
        overflow: "hidden",
        border: `3px solid ${ink}`,
      }}
    >
      <div
        style={{
          display: "flex",
          width: filled,
          height: 28,
          background: ink,
          borderRadius: filled === 28 ? 14 : 0,
        }}
      />
    </div>
  );
}

function clipped(text: string, atMost: number): string {
  return text.length > atMost ? `${text.slice(0, atMost - 1).trimEnd()}…` : text;
}
