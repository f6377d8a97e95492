/** Scroll the menu's column, and nothing else, to the page that is open: a long menu may hide it. */
export function showHere(): void {
  const here = document.querySelector<HTMLElement>("#menu [aria-current='page']");
  const column = here?.closest<HTMLElement>(".md-sidebar__scrollwrap");
  if (!here || !column) return;
  const place = here.getBoundingClientRect();
  const frame = column.getBoundingClientRect();
  if (place.bottom > frame.bottom)
    column.scrollTop += place.bottom - (frame.top + frame.bottom) / 2;
}
