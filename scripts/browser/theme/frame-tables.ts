const FRAME = "md-typeset__scrollwrap"; // both names are Material's, for its style sheet and ours
const INNER = "md-typeset__table";

/** Name a table's frame: its caption, else the heading above it. */
function nameOf(table: HTMLTableElement): string {
  const caption = table.caption?.textContent?.trim();
  if (caption) return caption;
  const headings = [...document.querySelectorAll(".md-typeset :is(h1, h2, h3, h4)")];
  const above = headings.filter(
    (heading) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1)?.textContent?.trim() ?? "Table";
}

function watch(frame: HTMLElement, table: HTMLTableElement): void {
  const judge = () => {
    // A table that scrolls takes more room (tables.css): judge it by what it needs without.
    for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
    if (frame.scrollWidth <= frame.clientWidth) return;
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", nameOf(table));
  };
  new ResizeObserver(judge).observe(frame);
  // The letters that stand in until the typeface has come may be wider.
  void document.fonts.ready.then(judge);
}

/** Frame each table, so that a wide one scrolls, by the keyboard too. */
export function frameTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("article table:not([class])")) {
    const [frame, inner] = [document.createElement("div"), document.createElement("div")];
    frame.className = FRAME;
    inner.className = INNER;
    table.replaceWith(frame);
    inner.append(table);
    frame.append(inner);
    watch(frame, table);
  }
}
