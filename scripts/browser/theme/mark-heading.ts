const ACTIVE = "md-nav__link--active"; // Material's own name, for page-contents.css

interface Place {
  link: HTMLAnchorElement;
  heading: HTMLElement;
}

function listPlaces(): Place[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".page-contents a[href^='#']")];
  return links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
}

/** Mark, in the contents beside the page, the heading that is being read: the last one at the top. */
export function markHeading(): void {
  const places = listPlaces();
  if (places.length === 0) return;
  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    const line = innerHeight / 4;
    const reached = places.filter(({ heading }) => heading.getBoundingClientRect().top < line);
    const here = reached.at(-1);
    for (const place of places) place.link.classList.toggle(ACTIVE, place === here);
  };
  const markSoon = () => {
    if (!isWaiting) requestAnimationFrame(mark);
    isWaiting = true;
  };
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon);
  markSoon();
}
