import { nameToday } from "../answers/clock";
import { makeElement } from "../dialogs/make-element";

/** Hand a file over as a download under this name, and return the name. */
export function handFile(name: string, file: Blob): string {
  const address = URL.createObjectURL(file);
  makeElement("a", { href: address, download: name }).click();
  // The download has begun by then; the address would hold the text in memory until the page goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}

/**
 * Hand a file over as a download, and return its name: `<id>-<yyyy-mm-dd>.<extension>`.
 *
 * The day is today's on this device, unless the file holds what was written on another.
 *
 * The name is neutral: it shows neither the person nor anything that they wrote.
 */
export function offerFile(
  worksheet: string,
  extension: string,
  file: Blob,
  day = nameToday(),
): string {
  return handFile(`${worksheet}-${day}.${extension}`, file);
}
