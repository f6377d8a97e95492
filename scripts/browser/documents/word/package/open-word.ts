import { CopyProblem } from "../../../answers/copy-problem";
import { LIMITS } from "../../../answers/limits";
import { type ArchiveEntry, listEntries, unpack } from "./archive-entry";
import { parseXml } from "./parse-xml";
import { PROPERTIES_PATTERN, readProperties } from "./read-properties";
import { allIn, childOf } from "./xml";

const DOCUMENT = /^word\/document\d*\.xml$/i;
const ABOUT = /^docprops\/core\.xml$/i;
const NO_DOCUMENT = "The file is not a Word document. Choose one whose name ends in “.docx”.";

/** The parts that may hold words of a person besides the text itself, and how a page calls them. */
const STORIES = [
  ["footnotes", /^word\/footnotes\d*\.xml$/i],
  ["endnotes", /^word\/endnotes\d*\.xml$/i],
  ["comments", /^word\/comments\d*\.xml$/i],
  ["header", /^word\/header\d*\.xml$/i],
  ["footer", /^word\/footer\d*\.xml$/i],
] as const;

export type StoryKind = (typeof STORIES)[number][0];

/** A part that holds words, with the addresses behind its links by their ids. */
export interface WordPart {
  readonly root: Element;
  readonly links: ReadonlyMap<string, string>;
}

/** What a Word document holds: its text, what gives it its look, and what it says that it is. */
export interface WordFile {
  readonly body: WordPart;
  readonly identifier: string;
  /** When it was saved last, as it says itself. */
  readonly modified: string;
  /** What was agreed, as it was packed, or "". */
  readonly agreed: string;
  readonly styles: Element | undefined;
  readonly numbering: Element | undefined;
  readonly stories: readonly (WordPart & { readonly kind: StoryKind })[];
  /** Kinds of parts with words that could not be read. */
  readonly unread: readonly StoryKind[];
}

/** Write a file's name in an archive as the format has it: some programs write it otherwise. */
const cleanName = (name: string) => name.replaceAll("\\", "/").replace(/^(\.?\/)+/, "");

/** Unpacks the parts of one archive, which together may come to no more than a limit. */
class Parts {
  private left = LIMITS.unpackedBytes;
  private readonly entries: readonly ArchiveEntry[];

  constructor(bytes: Uint8Array) {
    this.entries = listEntries(bytes).map((entry) => ({ ...entry, name: cleanName(entry.name) }));
  }

  find(pattern: RegExp): ArchiveEntry[] {
    return this.entries.filter(({ name }) => pattern.test(name));
  }

  /** Read a part. Throws CopyProblem. */
  async read(entry: ArchiveEntry): Promise<Element> {
    const unpacked = await unpack(entry, this.left);
    this.left -= unpacked.length;
    return parseXml(unpacked).documentElement;
  }

  /** Read a part without which the answers are there all the same. */
  async tryReading(entry: ArchiveEntry | undefined): Promise<Element | undefined> {
    return entry && this.read(entry).catch(() => undefined);
  }

  /** Learn where the links of a part lead, if it has any. */
  async readLinks(root: Element, { name }: ArchiveEntry): Promise<Map<string, string>> {
    if (root.getElementsByTagNameNS("*", "hyperlink").length === 0) return new Map();
    const beside = name.replace(/([^/]*)$/, "_rels/$1.rels").toLowerCase();
    const entry = this.entries.find((each) => each.name.toLowerCase() === beside);
    const relations = await this.tryReading(entry);
    const links = relations ? allIn(relations, "Relationship") : [];
    const outside = links.filter((link) => link.getAttribute("TargetMode") === "External");
    const attribute = (link: Element, key: string) => link.getAttribute(key) ?? "";
    return new Map(outside.map((link) => [attribute(link, "Id"), attribute(link, "Target")]));
  }
}

async function readStories(parts: Parts): Promise<Pick<WordFile, "stories" | "unread">> {
  const stories: (WordPart & { kind: StoryKind })[] = [];
  const unread: StoryKind[] = [];
  for (const [kind, pattern] of STORIES) {
    for (const entry of parts.find(pattern)) {
      const root = await parts.tryReading(entry);
      if (root) stories.push({ kind, root, links: await parts.readLinks(root, entry) });
      else unread.push(kind);
    }
  }
  return { stories, unread: [...new Set(unread)] };
}

/**
 * Open a Word document, as untrusted as any file: only the parts that are read are unpacked.
 *
 * Of these, only the text itself has to be whole. Throws CopyProblem for anything that is no Word
 * document.
 */
export async function openWord(bytes: Uint8Array): Promise<WordFile> {
  const parts = new Parts(bytes);
  const [words] = parts.find(DOCUMENT);
  if (!words) throw new CopyProblem(NO_DOCUMENT);
  const body = childOf(await parts.read(words), "body");
  if (!body) throw new CopyProblem(NO_DOCUMENT);
  const about = await parts.tryReading(parts.find(ABOUT)[0]);
  const read = (name: string) => about && allIn(about, name)[0]?.textContent;
  return {
    body: { root: body, links: await parts.readLinks(body, words) },
    identifier: read("identifier")?.trim() ?? "",
    modified: read("modified")?.trim() ?? "",
    agreed: readProperties(await parts.tryReading(parts.find(PROPERTIES_PATTERN)[0]), "agreement"),
    styles: await parts.tryReading(parts.find(/^word\/styles\d*\.xml$/i)[0]),
    numbering: await parts.tryReading(parts.find(/^word\/numbering\d*\.xml$/i)[0]),
    ...(await readStories(parts)),
  };
}
