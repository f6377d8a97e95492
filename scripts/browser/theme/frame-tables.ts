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

/** A table wider than the screen scrolls in a frame of its own, which the keyboard can reach. */
function frame(table: HTMLTableElement): void {
  const frame = document.createElement("div");
  frame.className = "table-frame";
  table.replaceWith(frame);
  frame.append(table);
  const watch = new ResizeObserver(() => {
    const scrolls = frame.scrollWidth > frame.clientWidth;
    if (scrolls) {
      frame.tabIndex = 0;
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", nameOf(table));
    } else for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
  });
  watch.observe(frame);
}

/** Frame every table of the text. */
export function frameTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>(".md-typeset > table")) {
    frame(table);
  }
}
