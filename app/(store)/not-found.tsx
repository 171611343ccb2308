import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { NotHere } from "@/components/store/not-here";

export default async function StoreNotFound() {
  return <NotHere locale={(await cachedStoreFront())?.locale ?? "en"} />;
}
