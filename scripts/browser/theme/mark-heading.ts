/** Mark, in "On this page", the heading that is being read. */
export function markHeading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".page-contents a")];
  const headings = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ heading, link }] : [];
  });
  if (headings.length === 0) return;
  const mark = () => {
    const passed = headings.filter(({ heading }) => heading.getBoundingClientRect().top < 160);
    const current = passed.at(-1)?.link;
    for (const link of links) {
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let isDue = false;
  const markSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      mark();
    });
  };
  addEventListener("scroll", markSoon, { passive: true });
  mark();
}
