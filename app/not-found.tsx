import StoreLayout from "@/app/(store)/layout";
import { NotHere } from "@/components/store/not-here";

/** For addresses that belong to no page at all. */
export default function NotFound() {
  return (
    <StoreLayout>
      <title>Not here</title>
      <NotHere />
    </StoreLayout>
  );
}
