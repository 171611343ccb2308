import { headers } from "next/headers";
import { redirect } from "next/navigation";

/** Whether the page's script sent this form, and not the browser by itself. */
export async function isScripted(): Promise<boolean> {
  return (await headers()).has("next-action");
}

/**
 * A form that the browser sent by itself is answered with a page of its own (303), so that a reload doesn't send it again.
 * A script is told in its answer where to go: Next would otherwise render that page inside the action's response.
 */
export async function leadTo(path: string): Promise<{ data: { goTo: string } }> {
  if (!(await isScripted())) redirect(path);
  return { data: { goTo: path } };
}
