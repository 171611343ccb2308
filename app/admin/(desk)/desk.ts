import { notFound } from "next/navigation";
import { getStaffActor, type StaffActor } from "@/app/admin/session";
import { type DeskShop, getDeskShop } from "@/domain/store/queries";
import { isRefusal } from "@/lib/refusal";

export type Desk = { actor: StaffActor; shop: DeskShop };

/** Who asks and how this shop writes its days and money; whoever isn't signed in is led to the sign-in and back. */
export async function enterDesk(path: string): Promise<Desk> {
  const actor = await getStaffActor(path);
  return { actor, shop: await getDeskShop(actor) };
}

/** A read for a page: what isn't there is the "not found" page. */
export async function readOrNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (isRefusal(error) && error.code === "not_found") notFound();
    throw error;
  }
}
