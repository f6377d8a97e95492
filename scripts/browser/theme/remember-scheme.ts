import { keepText, removeText } from "../storage/site-storage";
import { nameStored } from "../storage/stored-names";

export type Scheme = "automatic" | "light" | "dark";

/** Return the scheme that the page shows: what someone chose, or automatic. */
export function readScheme(): Scheme {
  const chosen = document.documentElement.dataset.scheme;
  return chosen === "light" || chosen === "dark" ? chosen : "automatic";
}

/** Keep the choice for the next page; where storage is blocked it holds for this page only. */
export function rememberScheme(scheme: Scheme): void {
  const name = nameStored("colours");
  try {
    if (scheme === "automatic") removeText("browser", name);
    else keepText("browser", name, scheme);
  } catch {
    // Blocked or full: nothing to mend, and nothing is lost.
  }
}
