import { type ArchiveEntry, unpack } from "../package/archive-entry";
import { packText } from "../package/pack-archive";
import { PROPERTIES, writeProperties } from "../package/read-properties";

/** What a package says in two other places of a part that comes to it. */
const SAID: readonly (readonly [part: string, end: string, words: string])[] = [
  [
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
  ],
  [
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rIdAgreement" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PROPERTIES}"/>`,
  ],
];

/** Have a document carry what was agreed: nothing where that is nothing. */
export async function markAgreed(
  entries: ArchiveEntry[],
  agreed: string | undefined,
): Promise<void> {
  if (agreed === undefined) return;
  for (const [part, end, words] of SAID) {
    const at = entries.findIndex(({ name }) => name === part);
    const entry = entries[at];
    if (!entry) return;
    const text = new TextDecoder().decode(await unpack(entry));
    entries[at] = await packText(part, text.replace(end, words + end));
  }
  entries.push(await packText(PROPERTIES, writeProperties("agreement", agreed)));
}
