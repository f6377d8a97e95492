/** Keep everything of the page out of reach but this element, and give it back. */
export function isolate(element: HTMLElement): () => void {
  const silenced: HTMLElement[] = [];
  for (let inside = element; inside.parentElement; inside = inside.parentElement) {
    for (const sibling of inside.parentElement.children) {
      if (sibling === inside || !(sibling instanceof HTMLElement) || sibling.inert) continue;
      sibling.inert = true;
      silenced.push(sibling);
    }
  }
  return () => {
    for (const each of silenced) each.inert = false;
  };
}
