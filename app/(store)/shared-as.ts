import type { Metadata } from "next";

type Shared = { path: string; title: string; description?: string; picture: string };

/** How a page is known elsewhere: its one address, and what a link to it shows. */
export function sharedAs({ path, title, description, picture }: Shared): Metadata {
  const images = [{ url: `/share-pictures/${picture}`, width: 1200, height: 630, alt: title }];
  return {
    alternates: { canonical: path },
    openGraph: { type: "website", url: path, title, description, images },
    twitter: { card: "summary_large_image", title, description, images },
  };
}
