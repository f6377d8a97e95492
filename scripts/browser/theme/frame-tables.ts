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
  const observer = new ResizeObserver(() => {
    if (frame.scrollWidth > frame.clientWidth) {
      frame.tabIndex = 0;
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", nameOf(table));
    } else for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
  });
  observer.observe(frame);
}

/** Material's script frames each table, so that a wide one scrolls: let the keyboard scroll it too. */
export function frameTables(): void {
  for (const frame of document.querySelectorAll<HTMLElement>(".md-typeset__scrollwrap")) {
    const table = frame.querySelector("table");
    if (table) watch(frame, table);
  }
}
