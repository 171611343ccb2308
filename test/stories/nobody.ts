import { newId } from "@/lib/id";

/** Nothing is called so: whoever may goes on, and finds nothing. */
export const id = newId();
