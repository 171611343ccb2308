import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { heading, headingExt, text, textExt } from "@/app/fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Backfill", template: "%s · Backfill" },
  description: "Order what is in stock and what is coming, and know when you get it.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#141210" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${text.variable} ${textExt.variable} ${heading.variable} ${headingExt.variable}`}
    >
      <body>{children}</body>
    </html>
  );
}
