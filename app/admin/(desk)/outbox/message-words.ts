import type { MessageState } from "@/domain/messages/queries";

export const messageStates: Record<MessageState, { word: string; tone: "plain" | "brand" | "danger" }> = {
  queued: { word: "On its way", tone: "plain" },
  sending: { word: "Being sent", tone: "plain" },
  sent: { word: "Sent", tone: "brand" },
  kept: { word: "Kept here", tone: "plain" },
  failed: { word: "Failed", tone: "danger" },
};

/** "order-confirmation" as people say it. */
export function kindWord(kind: string): string {
  const words = kind.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
