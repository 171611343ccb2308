import { useEffect } from "react";

/** Goes where an action's answer leads: as a visit of its own, so that the page there is read anew. */
export function useGoTo(path: string | undefined): void {
  useEffect(() => {
    if (path) location.assign(path);
  }, [path]);
}
