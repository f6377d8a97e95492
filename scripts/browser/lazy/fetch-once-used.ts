import { loadPart } from "./load-part";

// What a person does first, with a finger, a key or a file.
const FIRST_USES = ["pointerdown", "keydown", "focusin", "dragenter"] as const;

/** Fetch parts as soon as the page is used, so that what they do works without a network too. */
export function fetchOnceUsed(parts: readonly string[]): void {
  const fetchParts = () => {
    for (const use of FIRST_USES) document.removeEventListener(use, fetchParts);
    // Where this fails, whoever needs the part fetches it anew.
    for (const part of parts) loadPart(part).catch(() => undefined);
  };
  for (const use of FIRST_USES) document.addEventListener(use, fetchParts, { passive: true });
}
