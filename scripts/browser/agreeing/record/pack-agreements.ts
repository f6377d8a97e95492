/** What documents carry of agreements beside the answers, as one line that programs leave alone. */

import { LIMITS } from "../../answers/limits";
import { fromBase64, toBase64 } from "../../bytes/base64";
import { deflate } from "../../bytes/deflate";
import { inflateAtMost } from "../../bytes/inflate-at-most";
import type { Agreement } from "./agreement";
import { keepAgreed } from "./merge-agreements";

/** By the ids of entries; that of a document of one is "". */
export type Packed = Readonly<Record<string, Agreement | undefined>>;

/** Pack what was agreed, and no comparison; nothing where nothing was agreed. */
export async function packAgreements(records: Packed): Promise<string | undefined> {
  const agreed = Object.entries(records).flatMap(([entry, record]) => {
    const kept = keepAgreed(record);
    return kept ? [[entry, kept] as const] : [];
  });
  if (agreed.length === 0) return undefined;
  const text = JSON.stringify(Object.fromEntries(agreed));
  return toBase64(await deflate(new TextEncoder().encode(text), "deflate-raw"));
}

/** Unpack what a document carries, still unchecked; nothing where it carries none, or a broken one. */
export async function unpackAgreements(packed: string): Promise<Readonly<Record<string, unknown>>> {
  if (packed === "") return {};
  try {
    const bytes = fromBase64(packed);
    const text = await inflateAtMost(bytes, "deflate-raw", LIMITS.copyBytes);
    return Object(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return {};
  }
}
