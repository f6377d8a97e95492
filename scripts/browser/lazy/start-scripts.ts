/** What tells those that wait that all scripts of the page have begun. */
const STARTED = "guide-started";

function whenRun(script: HTMLScriptElement): Promise<void> {
  return new Promise((resolve) => {
    script.onload = script.onerror = () => resolve();
  });
}

/**
 * Begin, in their order, the scripts that wait in the page's templates, and say when they have.
 *
 * Some are only for a browser that keeps answers, as the page's first lines have seen.
 */
export async function startScripts(): Promise<void> {
  const running: Promise<void>[] = [];
  for (const template of document.querySelectorAll<HTMLTemplateElement>("[data-later-scripts]")) {
    const isForKept = "forKept" in template.dataset;
    if (isForKept && !document.documentElement.classList.contains("has-kept")) continue;
    const content = document.importNode(template.content, true);
    for (const script of content.querySelectorAll("script")) {
      script.async = false;
      running.push(whenRun(script));
    }
    template.replaceWith(content);
  }
  await Promise.all(running);
  document.documentElement.dataset.started = "";
  document.dispatchEvent(new Event(STARTED));
}

/** Act once all scripts of the page have begun. */
export function onceStarted(act: () => void): void {
  if ("started" in document.documentElement.dataset) act();
  else document.addEventListener(STARTED, act, { once: true });
}
