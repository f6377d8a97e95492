import type { Found, Results } from "./search-index";

const LENGTH = 150;

/** Return the part of `text` around the first of `terms`, cut between words. */
export function excerpt(text: string, terms: string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const place = places.length > 0 ? Math.min(...places) : 0;
  const from = place < LENGTH / 2 ? 0 : text.indexOf(" ", place - LENGTH / 2) + 1;
  const end = text.length <= from + LENGTH ? text.length : text.lastIndexOf(" ", from + LENGTH);
  return `${from > 0 ? "… " : ""}${text.slice(from, end)}${end < text.length ? " …" : ""}`;
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** Return `text` with the words that were found in <mark>. */
function withMarks(text: string, terms: string[]): (Node | string)[] {
  if (terms.length === 0) return [text];
  const words = terms.map((term) => term.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words})`, "giu")).map((part, place) => {
    return place % 2 === 1 ? element("mark", "", part) : part;
  });
}

/** Return one result as a list item with a link. */
export function toItem(found: Found, root: URL): HTMLElement {
  const link = document.createElement("a");
  link.href = new URL(found.location, root).href;
  link.className = "md-search__link";
  link.append(element("span", "md-search__name", ...withMarks(found.title, found.terms)));
  if (found.page && found.page !== found.title) {
    link.append(element("span", "md-search__page", found.page));
  }
  const text = withMarks(excerpt(found.text, found.terms), found.terms);
  return element("li", "md-search__item", link, element("p", "md-search__text", ...text));
}

/** Say how many were found, in words that are read out. */
export function toCount(query: string, { best, count }: Results): string {
  if (count === 0) return `Nothing found for “${query}”. Try another word, or fewer.`;
  if (best.length < count) return `The best ${best.length} of ${count} results`;
  return count === 1 ? "1 result" : `${count} results`;
}
