/** Where each style that no page holds stands beside the scripts; the bundle writes it in. */
declare const STYLE_ADDRESSES: Readonly<Record<string, string>>;

/** Return once the style is there; what could not be fetched is fetched anew the next time. */
function waitFor(link: HTMLLinkElement): Promise<void> {
  if (link.sheet) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error("a style could not be loaded"));
    });
  });
}

function add(address: string, place: (link: HTMLLinkElement) => void): Promise<void> {
  // Parts have modules of their own: only the page knows what another has added.
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    if (link.href === address) return waitFor(link);
  }
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  place(link);
  return waitFor(link);
}

/** Lay a style over the page, and return once it is there. `scripts` is the folder of the scripts. */
export function addStyle(name: string, scripts: string | URL): Promise<void> {
  const address = new URL(STYLE_ADDRESSES[name] ?? "", scripts).href;
  return add(address, (link) => document.head.append(link));
}

/**
 * Add what the page's own style leaves for later: the whole style, in its order, so that it follows
 * the part which stands in the page (scripts/guide/first_view/finish_site.py).
 */
export async function addLaterStyle(): Promise<void> {
  const style = document.querySelector<HTMLStyleElement>("style[data-later]");
  if (!style) return;
  const address = new URL(style.dataset.later ?? "", document.baseURI).href;
  await add(address, (link) => style.after(link));
}
