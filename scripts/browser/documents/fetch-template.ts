import { PartProblem } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";

// On a line so slow that this is not enough, people have given up long before.
const PATIENCE_MS = 30_000;

/** Find the address of a worksheet's blank document of a kind, where its page offers one. */
export const findTemplate = ({ frame }: OpenWorksheet, extension: string): string | undefined =>
  frame.querySelector<HTMLAnchorElement>(`a[data-worksheet-template="${extension}"]`)?.href;

/** Fetch the blank document, which people without script download as it is. */
export async function fetchTemplate(address: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    throw new Error(`status ${answer.status}`);
  } catch (cause) {
    throw new PartProblem("The blank document could not be loaded.", { cause });
  }
}
