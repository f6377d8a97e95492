import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";

/** A section of a page, as MkDocs writes it into search/search_index.json. */
interface Entry {
  location: string;
  title: string;
  text: string;
}

/** A section that was found. `page` is the title of its page; a page's own entry has none. */
export interface Found {
  location: string;
  title: string;
  page: string;
  text: string;
  terms: string[];
}

export interface Results {
  /** The best of them, at most three a page. */
  best: Found[];
  /** How many there are in all. */
  count: number;
}

export type Search = (query: string) => Results;

/** From strict to generous. */
const WAYS: SearchOptions[] = [
  { combineWith: "AND" },
  { combineWith: "AND", fuzzy: (term) => (term.length > 4 ? 0.25 : false) },
  { combineWith: "OR", fuzzy: (term) => (term.length > 4 ? 0.25 : false) },
];
const ENOUGH = 3;
const MOST = 12;
const MOST_A_PAGE = 3;
const SMALL_WORDS = new Set(
  "a an and are as at be by do for from has how i in is it my of on or that the to was what when with you your".split(
    " ",
  ),
);

function toWord(term: string): string | null {
  const word = term.toLowerCase();
  if (SMALL_WORDS.has(word)) return null;
  return word.length > 3 ? word.replace(/s$/, "") : word;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Return the words of the index's text: its tags dropped, its few entities as letters. */
function toText(html: string): string {
  const words = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return words.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity).trim();
}

function pageOf(location: string): string {
  return location.split("#")[0] ?? "";
}

function buildIndex(entries: Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    idField: "location",
    fields: ["title", "text"],
    processTerm: toWord,
    searchOptions: {
      boost: { title: 6 },
      boostDocument: (location) => (String(location).includes("#") ? 1 : 2),
      prefix: (term) => term.length > 1,
    },
  });
  index.addAll(entries);
  return index;
}

/** Keep the best of each page, so that one long page does not fill the list. */
function spread(results: SearchResult[]): SearchResult[] {
  const counts = new Map<string, number>();
  const kept = results.filter(({ id }) => {
    const count = (counts.get(pageOf(id)) ?? 0) + 1;
    counts.set(pageOf(id), count);
    return count <= MOST_A_PAGE;
  });
  return kept.slice(0, MOST);
}

/** Go through the ways until there are enough; what an earlier way found stands first. */
function findResults(index: MiniSearch<Entry>, query: string): SearchResult[] {
  const found = new Map<string, SearchResult>();
  for (const way of WAYS) {
    for (const result of index.search(query, way)) {
      if (!found.has(result.id)) found.set(result.id, result);
    }
    if (found.size >= ENOUGH) break;
  }
  return [...found.values()];
}

/** Fetch the index of the site that begins at `root`. Throws when it cannot be had. */
export async function loadSearch(root: URL): Promise<Search> {
  const response = await fetch(new URL("search/search_index.json", root));
  if (!response.ok) throw new Error(`The search index answered ${response.status}`);
  const { docs } = (await response.json()) as { docs: Entry[] };
  const entries = docs.map((doc) => ({ ...doc, title: toText(doc.title), text: toText(doc.text) }));
  const byLocation = new Map(entries.map((entry) => [entry.location, entry]));
  const index = buildIndex(entries);

  function toFound({ id, terms }: SearchResult): Found {
    const entry = byLocation.get(id) as Entry;
    const page = id.includes("#") ? (byLocation.get(pageOf(id))?.title ?? "") : "";
    return { ...entry, page, terms };
  }

  return (query) => {
    const results = findResults(index, query);
    const best = spread(results);
    return { best: best.map(toFound), count: results.length };
  };
}
