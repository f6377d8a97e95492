import { parseText } from "../copies/parse-text";
import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";
import { isLocked } from "./lock-copy";

/**
 * Return what a parsed file holds, after asking for its passphrase where it has one.
 *
 * Returns undefined where the person gives none. Throws as opening any file does.
 */
export async function unlockFile(
  { frame }: OpenWorksheet,
  parsed: unknown,
  name: string,
): Promise<unknown> {
  if (!isLocked(parsed)) return parsed;
  const { unlockText } = await loadPart<typeof import("./part")>("passphrase");
  const text = await unlockText(frame, parsed, name);
  return text === undefined ? undefined : parseText(text);
}
