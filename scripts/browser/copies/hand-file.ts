import { makeElement } from "../dialogs/make-element";

/** Hand a file over as a download under this name, and return the name. */
export function handFile(name: string, file: Blob): string {
  const address = URL.createObjectURL(file);
  makeElement("a", { href: address, download: name }).click();
  // The download has begun by then; the address would hold the text in memory until the page goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
