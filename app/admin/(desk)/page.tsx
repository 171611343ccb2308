import { getStaffActor } from "@/app/admin/session";
import { PageHeader } from "@/components/ui/page-header";

export default async function TodayPage() {
  await getStaffActor("/admin");
  return <PageHeader title="Today" />;
}
