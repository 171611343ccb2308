import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { preloadedFonts, typeCss } from "@/app/fonts/type-faces";
import { directionOf } from "@/lib/language";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Backfill", template: "%s · Backfill" },
  description: "Order what is in stock and what is coming, and know when you get it.",
  icons: { icon: "/mark.svg" },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#141210" },
  ],
};

/** The page speaks the shop's language; the admin says beside its own words that they are English. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale = "en", typePair = "house" } = (await cachedStoreFront()) ?? {};
  for (const address of preloadedFonts(typePair))
    preload(address, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <style>{typeCss(typePair)}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
