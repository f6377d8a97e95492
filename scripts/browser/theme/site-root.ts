/** Return where the site begins: two folders above this script, wherever the site is served from. */
export function findSiteRoot(script: HTMLOrSVGScriptElement | null): URL {
  const source = script instanceof HTMLScriptElement ? script.src : location.href;
  return new URL("../../", source);
}
