import { NotHere } from "@/components/store/not-here";

export default function StoreNotFound() {
  return <NotHere />;
}
