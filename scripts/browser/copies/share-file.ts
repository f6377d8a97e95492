/** Giving a file to another program by what the browser has for that, such as a mail program. */

/** Tell whether this browser can hand over such a file; a kind that it refuses it may still offer. */
export function canShare(name: string, type: string): boolean {
  const sample = new File(["a"], name, { type });
  return navigator.canShare?.({ files: [sample] }) ?? false;
}

/** How it went: the person chose no program, or the browser does not share such a file after all. */
export type Shared = "shared" | "cancelled" | "refused";

/** Open what the browser shares files with; the person chooses where it goes. */
export async function shareFile(name: string, file: Blob): Promise<Shared> {
  try {
    await navigator.share({ files: [new File([file], name, { type: file.type })] });
    return "shared";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : "refused";
  }
}
