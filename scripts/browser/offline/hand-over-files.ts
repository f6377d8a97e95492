import { handFile } from "../copies/hand-file";
import { makeElement } from "../dialogs/make-element";

/** Let the browser load the file by itself, as it does without this. */
function loadPlainly({ href, download }: HTMLAnchorElement): void {
  const link = makeElement("a", { href, download });
  link.click();
}

async function handOver(link: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const name = link.download || new URL(link.href).pathname.split("/").at(-1);
  handFile(name ?? "", await answer.blob());
}

/**
 * Give the files that links offer for downloading from the copy, where there is no network.
 *
 * Chromium (150) asks no worker for what a link with `download` leads to. So the page asks for it. A
 * file that is not in the copy is left to the browser, which says what is wrong.
 */
export function handOverFiles(root: URL): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isOurs = link?.hasAttribute("download") && link.href.startsWith(root.href);
    if (!link || !isOurs || !link.isConnected || !navigator.serviceWorker.controller) return;
    event.preventDefault();
    handOver(link).catch(() => loadPlainly(link));
  });
}
