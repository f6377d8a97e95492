/**
 * On the page for a missing address, turn the links that start with the site's declared path into
 * links under the path where it is really served (a preview in a folder, say).
 */
export function mendLinks(root: URL): void {
  const declared = document.documentElement.dataset.siteBase;
  if (!declared || declared === root.pathname) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")) {
    const path = link.getAttribute("href") ?? "";
    if (path.startsWith(declared)) link.href = root.pathname + path.slice(declared.length);
  }
}
