import type { Metadata } from "next";
import type { ReactNode } from "react";
import { cachedCollections, cachedStoreFront } from "@/app/(store)/cached-reads";
import { StoreBanners } from "@/components/store/store-banners";
import { StoreShell } from "@/components/store/store-shell";
import { iconName, uploadAddress } from "@/domain/uploads/upload-address";
import { storeUrl } from "@/lib/links";

export async function generateMetadata(): Promise<Metadata> {
  const { name = "Backfill", logo = null } = (await cachedStoreFront()) ?? {};
  return {
    metadataBase: new URL(storeUrl("/")),
    title: { default: name, template: `%s · ${name}` },
    ...(logo ? { icons: { icon: uploadAddress(iconName(logo.contentHash)) } } : {}),
  };
}

export default async function StoreLayout({ children }: { children: ReactNode }) {
  const [shop, collections] = await Promise.all([cachedStoreFront(), cachedCollections()]);
  return (
    <>
      {shop?.brandColor ? <style>{`:root{--brand:${shop.brandColor}}`}</style> : null}
      <StoreShell
        merchantName={shop?.name ?? "Backfill"}
        logo={shop?.logo ?? null}
        locale={shop?.locale ?? "en"}
        banners={
          shop ? (
            <StoreBanners
              announcement={shop.announcement}
              delayBanner={shop.delayBanner}
              locale={shop.locale}
              today={shop.today}
            />
          ) : null
        }
        collections={collections}
        contact={{ email: shop?.contactEmail ?? "", phone: shop?.contactPhone }}
      >
        {children}
      </StoreShell>
    </>
  );
}
