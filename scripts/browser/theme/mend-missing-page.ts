/** What Material's script reads before it begins. */
interface MaterialConfig {
  base: string;
  search: string;
}

/** Return `address`, which starts with the site's declared path, under the path where it is served. */
function mend(address: string, declared: string, root: URL): string {
  return address.startsWith(declared) ? root.pathname + address.slice(declared.length) : address;
}

function mendConfig(declared: string, root: URL): void {
  const element = document.querySelector("#__config");
  if (!element) return;
  const config = JSON.parse(element.textContent ?? "") as MaterialConfig;
  config.base = root.href;
  config.search = mend(config.search, declared, root);
  element.textContent = JSON.stringify(config);
}

/**
 * On the page for a missing address, turn what starts with the site's declared path into what lies
 * under the path where the site is really served (a preview in a folder, say).
 */
export function mendMissingPage(root: URL): void {
  const waiting = document.querySelector<HTMLTemplateElement>("template[data-theme-missing]");
  if (!waiting) return;
  const declared = waiting.dataset.themeMissing || "/";
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")) {
    link.href = mend(link.getAttribute("href") ?? "", declared, root);
  }
  mendConfig(declared, root);
  for (const script of waiting.content.querySelectorAll("script")) {
    script.setAttribute("src", mend(script.getAttribute("src") ?? "", declared, root));
  }
}
